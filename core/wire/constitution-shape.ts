// What a founding may tell besides its association: how the meeting of constitution voted, on
// which weekday the group meets, and where that is on the map.

import { z } from "zod";
import { BOARD_ROLES } from "#core/groups/board.ts";
import { ARTICLES } from "#core/groups/constitution.ts";
import { TIE_BREAKS } from "#core/groups/elections.ts";

const id = z.uuid().transform((text) => text.toLowerCase());
const votes = z.int().min(0).max(60);

export const pointSchema = z.strictObject({
  latitudeMicro: z.int().min(-90_000_000).max(90_000_000),
  longitudeMicro: z.int().min(-180_000_000).max(180_000_000),
});

export const weekdaySchema = z.literal([0, 1, 2, 3, 4, 5, 6]);

export const PLACE_DETAILS = {
  weekday: weekdaySchema.exactOptional(),
  point: pointSchema.exactOptional(),
};

export const electionSchema = z.strictObject({
  role: z.enum(BOARD_ROLES),
  candidates: z.array(z.strictObject({ memberId: id, votes })).max(60),
  tieBreak: z.strictObject({ by: z.enum(TIE_BREAKS), electedId: id }).nullable(),
});

export const articleVoteSchema = z.strictObject({
  article: z.enum(ARTICLES),
  votesFor: votes,
  votesAgainst: votes,
});

export const signatureSchema = z.strictObject({
  memberId: id,
  manner: z.enum(["signed", "thumb"]),
});

export const constitutionSchema = z.strictObject({
  elections: z.array(electionSchema).max(BOARD_ROLES.length),
  articles: z.array(articleVoteSchema).max(ARTICLES.length),
  signatures: z.array(signatureSchema).max(60),
  preCredit: z.strictObject({
    sessions: z.int().min(0).max(60),
    came: z.array(z.strictObject({ memberId: id, sessions: z.int().min(0).max(60) })).max(60),
  }),
});
