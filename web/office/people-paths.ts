// Where the screens of women and of associations in formation live, and where they ask.

import type { BookId } from "#core/people/ids.ts";
import type { PersonId } from "#core/people/person.ts";

export const PROMOTION_PATH = "/promotion";
export const PROMOTION_API = "/api/promotion";
export const FORMING_API = "/api/forming";
export const PEOPLE_API = "/api/people";

export const STEPS = ["women", "choices", "subgroups", "sessions", "constitution"] as const;

export type Step = (typeof STEPS)[number];

export function formingPath(formingId: BookId, step: Step = "women"): string {
  return step === "women" ? `/forming/${formingId}` : `/forming/${formingId}/${step}`;
}

/** The form of a woman who joins; of one who was met, when she is named. */
export function newWomanPath(formingId: BookId, leadId: string | null): string {
  return `/forming/${formingId}/person/${leadId ?? "new"}`;
}

export function personPath(personId: PersonId): string {
  return `/people/${personId}`;
}

export function formingApi(formingId: BookId, page = ""): string {
  return `${FORMING_API}/${encodeURIComponent(formingId)}${page === "" ? "" : `/${page}`}`;
}

export function personApi(personId: PersonId, page = ""): string {
  return `${PEOPLE_API}/${encodeURIComponent(personId)}${page === "" ? "" : `/${page}`}`;
}

export function leadApi(leadId: string): string {
  return `${PROMOTION_API}/leads/${encodeURIComponent(leadId)}/call`;
}
