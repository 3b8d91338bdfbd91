// Why counted and expected cash differ, in the words that are written into the acta.

export const DIFFERENCE_ES = {
  "difference.pick": "Toque el motivo, o escríbalo",
  "difference.noCoin": "No hay moneda para esos centavos",
  "difference.changeLeft": "Quedó vuelto sin entregar",
  "difference.notWritten": "Alguien trajo más de lo anotado",
  "difference.overUnknown": "Sobró y no sabemos de quién es",
  "difference.counterfeit": "Salió un billete o moneda falsa",
  "difference.changeTooMuch": "Se dio vuelto de más",
  "difference.notBrought": "Se anotó más de lo que trajo",
  "difference.underUnknown": "Faltó y no sabemos por qué",
} as const;
