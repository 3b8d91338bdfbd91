// What is typed while a loan is paid out, until it is kept.

import type { PayoutMethod } from "#core/lending/request.ts";
import type { Sign } from "./sign-pad.tsx";

export type PayoutDraft = {
  readonly text: string | null;
  readonly method: PayoutMethod;
  readonly paidTo: string;
  readonly isCostAccepted: boolean;
  readonly isIdentitySeen: boolean;
  readonly witnesses: readonly string[];
  readonly sign: Sign | null;
};

export const EMPTY: PayoutDraft = {
  text: null,
  method: "cash",
  paidTo: "",
  isCostAccepted: false,
  isIdentitySeen: false,
  witnesses: [],
  sign: null,
};
