// Pictures of a meeting, and what each is of.

import type { MeetingId, MemberId, PhotoHash } from "#core/people/ids.ts";

export const PHOTO_USES = ["slip", "sheet", "group"] as const;

/** Of one meeting, of all uses together: more than any acta needs. */
export const MOST_OF_A_MEETING = 20;

export type PhotoUse = (typeof PHOTO_USES)[number];

export type MeetingPhoto = {
  readonly use: PhotoUse;
  readonly photo: PhotoHash;
  /** Who was told to stay out of it, because she has not agreed to pictures; of women alone. */
  readonly leftOut: readonly MemberId[];
};

export type PhotoAdded = MeetingPhoto & {
  readonly type: "PhotoAdded";
  readonly meetingId: MeetingId;
};

export function photosOf({
  photos = [],
}: {
  readonly photos?: readonly MeetingPhoto[];
}): readonly MeetingPhoto[] {
  return photos;
}
