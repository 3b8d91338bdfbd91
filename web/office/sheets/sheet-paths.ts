// Where meetings held on paper live, and where their screens ask.

import type { BookId, MeetingId, PhotoHash } from "#core/people/ids.ts";
import { associationApi } from "#web/office/paths.ts";

export const SHEETS_PATH = "/on-paper";

export const SHEETS_API = "/api/sheets";

export function keyingPath(bookId: BookId, meetingId?: MeetingId): string {
  const path = `/associations/${bookId}/on-paper`;
  return meetingId === undefined ? path : `${path}/${meetingId}`;
}

export function keyingApi(bookId: BookId): string {
  return associationApi(bookId, "keying");
}

export function sheetsApi(bookId: BookId): string {
  return associationApi(bookId, "sheets");
}

export function photosApi(bookId: BookId): string {
  return associationApi(bookId, "photos");
}

export function photoApi(bookId: BookId, photo: PhotoHash): string {
  return associationApi(bookId, `photos/${encodeURIComponent(photo)}`);
}
