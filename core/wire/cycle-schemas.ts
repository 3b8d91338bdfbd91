// The shape of what brings a cycle about: the solicitud, its approval, and the disbursement.

import { z } from "zod";
import { PAYOUT_METHODS, PURPOSES } from "#core/lending/request.ts";
import type { HOLIDAY_POLICIES } from "#core/lending/terms.ts";

type Day = Pieces["daySchema"];

/** What every schema of the wire is made of; they come from where the others are made. */
export type Pieces = {
  readonly idSchema: z.ZodType<string>;
};

export { PAYOUT_METHODS, PURPOSES };
export type { Day, HOLIDAY_POLICIES };
