// The accounts of the two ledgers that never mix: the institution's money and the
// association's own. Country codes are attached by the country pack; the rules use these names.

export type LedgerName = "institution" | "association";

export type AccountKind = "asset" | "liability" | "equity" | "income" | "expense";

export const ACCOUNTS = {
  loanPrincipal: { ledger: "institution", kind: "asset" },
  interestReceivable: { ledger: "institution", kind: "asset" },
  cashInTransit: { ledger: "institution", kind: "asset" },
  tillCash: { ledger: "institution", kind: "asset" },
  bankUnconfirmed: { ledger: "institution", kind: "asset" },
  bank: { ledger: "institution", kind: "asset" },
  insuranceClaims: { ledger: "institution", kind: "asset" },
  openingBalance: { ledger: "institution", kind: "equity" },
  memberAdvances: { ledger: "institution", kind: "liability" },
  insurancePayable: { ledger: "institution", kind: "liability" },
  taxPayable: { ledger: "institution", kind: "liability" },
  interestIncome: { ledger: "institution", kind: "income" },
  lateInterestIncome: { ledger: "institution", kind: "income" },
  feeIncome: { ledger: "institution", kind: "income" },
  costRecovered: { ledger: "institution", kind: "income" },
  groupCash: { ledger: "association", kind: "asset" },
  coverageReceivable: { ledger: "association", kind: "asset" },
  helperPayable: { ledger: "association", kind: "liability" },
  compulsorySavings: { ledger: "association", kind: "liability" },
  voluntarySavings: { ledger: "association", kind: "liability" },
  heldForMember: { ledger: "association", kind: "liability" },
  coinsOnTheWay: { ledger: "association", kind: "asset" },
  owedByCarriers: { ledger: "association", kind: "asset" },
  savingsOnTheWay: { ledger: "association", kind: "liability" },
  internalLoan: { ledger: "association", kind: "asset" },
  lossProvision: { ledger: "association", kind: "liability" },
  reserveFund: { ledger: "association", kind: "equity" },
  fineIncome: { ledger: "association", kind: "income" },
  fundInterestIncome: { ledger: "association", kind: "income" },
  internalInterestIncome: { ledger: "association", kind: "income" },
  raffleIncome: { ledger: "association", kind: "income" },
  groupExpense: { ledger: "association", kind: "expense" },
  cashDifference: { ledger: "association", kind: "income" },
} as const satisfies Record<string, { ledger: LedgerName; kind: AccountKind }>;

export type AccountName = keyof typeof ACCOUNTS;

export function ledgerOf(account: AccountName): LedgerName {
  return ACCOUNTS[account].ledger;
}
