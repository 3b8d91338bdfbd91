// The names of the two ledgers in the institution's chart of accounts. The codes are a proposal
// to be mapped to the supervisor's plan by the country's accountant.

import type { Country } from "#countries/country.ts";
import { day } from "#core/time/day.ts";

export const BOLIVIAN_ACCOUNTS: Country["accountCodes"] = [
  {
    validFrom: day("1990-01-01"),
    validTo: null,
    source: "Proposal; to be mapped to the supervisor's chart",
    value: {
      bank: "111",
      tillCash: "112",
      bankUnconfirmed: "117",
      cashInTransit: "118",
      loanPrincipal: "131",
      interestReceivable: "138",
      insuranceClaims: "143",
      openingBalance: "319",
      memberAdvances: "241",
      insurancePayable: "242",
      taxPayable: "243",
      interestIncome: "513",
      lateInterestIncome: "514",
      feeIncome: "541",
      costRecovered: "549",
      groupCash: "I-11",
      coverageReceivable: "I-13",
      helperPayable: "I-21",
      compulsorySavings: "I-22",
      voluntarySavings: "I-23",
      heldForMember: "I-24",
      savingsOnTheWay: "I-25",
      lossProvision: "I-29",
      coinsOnTheWay: "I-15",
      owedByCarriers: "I-16",
      internalLoan: "I-12",
      reserveFund: "I-31",
      fineIncome: "I-51",
      fundInterestIncome: "I-52",
      internalInterestIncome: "I-53",
      raffleIncome: "I-54",
      groupExpense: "I-61",
      cashDifference: "I-59",
    },
  },
];
