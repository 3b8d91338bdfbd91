// A judged batch on its way into the database.

import type { Day } from "#core/time/day.ts";
import type { Bench, Judgement } from "./judge.ts";
import type { Loaded } from "./load.ts";
import type { Sender } from "./sender.ts";

export type Written = {
  readonly country: string;
  readonly sender: Sender;
  readonly loaded: Loaded;
  readonly judgements: readonly Judgement[];
  readonly bench: Bench;
  readonly today: Day;
  readonly recordedAt: string;
};
