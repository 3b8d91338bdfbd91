// The contract and the promissory note each member signs, as a text people may edit: named
// fields are filled from her loan, and unknown ones are refused. A proposal that counsel of the
// country must confirm before money is lent under it.

import { day } from "#core/time/day.ts";
import type { CountryPaper } from "#countries/paper.ts";

export const BOLIVIAN_CONTRACTS: CountryPaper["contracts"] = [
  {
    validFrom: day("1990-01-01"),
    validTo: null,
    source: "Proposal of the method; to be confirmed by the country's counsel before use",
    value: {
      title: "Contrato de préstamo",
      paragraphs: [
        "PRIMERA (Partes). Celebran este contrato la institución, por su {{branch}}, y la socia {{member}}, línea {{line}} de la asociación comunal {{association}}, grupo solidario {{subgroup}}.",
        "SEGUNDA (Préstamo). La institución entrega a la socia, en persona, {{amount}} ({{amountInWords}}) el {{disbursedOn}}.",
        "TERCERA (Interés). El préstamo paga {{rate}} de interés anual sobre el saldo. El interés de todo el plan suma {{interest}} y el total por pagar es {{total}} ({{totalInWords}}).",
        "CUARTA (Plan de pagos). La socia paga en {{instalments}} cuotas, en la reunión de su asociación, desde el {{firstDue}} hasta el {{lastDue}}, según este plan:",
        "{{plan}}",
        "QUINTA (Pago anticipado). La socia puede pagar antes, en parte o todo, sin multa; el interés corre solo hasta el día en que paga.",
        "SEXTA (Garantía). Las socias de la asociación comunal {{association}} responden unas por otras de manera mancomunada, solidaria e indivisible hasta que el grupo cancele todos sus préstamos. Si una cuota no alcanza, se completa en el orden que votaron en su reglamento interno: {{coverageOrder}}.",
        "SÉPTIMA (Ahorro). El ahorro y el fondo de reserva son de las socias. La institución no los recibe, no los guarda y no los compensa con el préstamo.",
        "OCTAVA (Reclamos). La socia puede reclamar en el centro focal y recibe copia de este contrato y de su plan de pagos.",
      ],
      noteTitle: "Pagaré",
      noteParagraphs: [
        "Yo, {{member}}, socia de la asociación comunal {{association}}, debo y pagaré a la orden de la institución {{total}} ({{totalInWords}}), que es el capital de {{amount}} ({{amountInWords}}) y su interés, en {{instalments}} cuotas desde el {{firstDue}} hasta el {{lastDue}}, según el plan de pagos del contrato de la misma fecha.",
        "Lugar de pago: {{place}}, en la reunión de la asociación, o el {{branch}}.",
      ],
    },
  },
];
