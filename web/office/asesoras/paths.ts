// Where the pages of an association's asesora live.

import type { BookId } from "#core/people/ids.ts";

export const asesoraPath = (bookId: BookId) => `/associations/${bookId}/asesora`;
export const handoverPath = (bookId: BookId) => `/associations/${bookId}/handover`;
