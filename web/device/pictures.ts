// Pictures taken on the phone: sealed on its disk like everything else, and carried to the server
// by themselves once every record is there. A long upload holds no record up; one that breaks off
// is begun again, and what arrived twice is there once.

import { v7 } from "uuid";
import type { AddPhoto } from "#core/meetings/command.ts";
import type { PhotoKept } from "#core/wire/photo.ts";
import { base64, bytesOf, type Bytes } from "./bytes.ts";
import { tendContact } from "./contact.ts";
import { signed } from "./courier.ts";
import type { Picture, Taken } from "./known.ts";
import { record } from "./outbox.ts";
import { isUnanswered } from "./preview.ts";
import { sealedRow, type Session } from "./session.ts";
import type { Answer } from "./transport.ts";

/** Resolves when the disk has it. */
export function keepPicture(session: Session, taken: Taken, jpeg: Bytes): Promise<void> {
  return session.inTurn(async () => {
    const { store, clock } = session;
    const pictureId = v7();
    const picture: Picture = { ...taken, pictureId, takenAt: clock.instant(), isRefused: false };
    const [row, body] = await Promise.all([
      sealedRow(session, "pictures", pictureId, picture),
      sealedRow(session, "pictureBodies", pictureId, base64(jpeg)),
    ]);
    await store.transaction("rw", store.pictures, store.pictureBodies, async () => {
      await store.pictures.add(row);
      await store.pictureBodies.add(body);
    });
    tell(session, [...session.contents().pictures, picture]);
  });
}

/** One that the server refused, or that she does not want to send. */
export function dropPicture(session: Session, pictureId: string): Promise<void> {
  return session.inTurn(() => forget(session, pictureId));
}

/** What came of carrying: how many arrived, and whether the rest may be tried at once. */
export type Carried = { readonly arrived: number; readonly isDone: boolean };

/** Oldest first, one at a time; a record that is waiting goes before the next picture. */
export async function carryPictures(session: Session): Promise<Carried> {
  let arrived = 0;
  for (;;) {
    const { pictures, outbox } = session.contents();
    const next = pictures.find(({ isRefused }) => !isRefused);
    if (next === undefined || outbox.some(isUnanswered)) return { arrived, isDone: true };
    const came = await carry(session, next);
    if (came === "later") return { arrived, isDone: false };
    if (came === "arrived") arrived += 1;
  }
}

async function carry(session: Session, picture: Picture): Promise<"arrived" | "refused" | "later"> {
  const { pictureId, bookId, meetingId, use, leftOut } = picture;
  const jpeg = await bodyOf(session, pictureId);
  if (jpeg === null) {
    await dropPicture(session, pictureId);
    return "refused";
  }
  const path = `/api/field/books/${encodeURIComponent(bookId)}/photos`;
  const answer = await session.ask(path, { method: "POST", jpeg, ...signed(session) });
  await tendContact(session, answer, null);
  const photo = nameIn(answer);
  if (photo !== null) {
    const told: AddPhoto = { type: "addPhoto", meetingId, use, photo, leftOut };
    await record(session, bookId, () => told);
    await dropPicture(session, pictureId);
    return "arrived";
  }
  if (!isFinal(answer)) return "later";
  await session.inTurn(() => refuse(session, picture));
  return "refused";
}

async function bodyOf({ store, sealer }: Session, pictureId: string): Promise<Bytes | null> {
  const row = await store.pictureBodies.get(pictureId);
  if (row === undefined) return null;
  return bytesOf((await sealer.open("pictureBodies", pictureId, row)) as string);
}

function nameIn(answer: Answer): PhotoKept["photo"] | null {
  if (!answer.isAnswered || answer.status !== 200) return null;
  const { photo } = answer.body as Partial<PhotoKept>;
  return typeof photo === "string" ? photo : null;
}

/** No picture, too large, or of a book that is not hers: it will be so the next time too. */
function isFinal(answer: Answer): boolean {
  return answer.isAnswered && [400, 403, 404, 413, 415, 422].includes(answer.status);
}

async function refuse(session: Session, picture: Picture): Promise<void> {
  const refused = { ...picture, isRefused: true };
  const { pictureId } = picture;
  await session.store.pictures.put(await sealedRow(session, "pictures", pictureId, refused));
  const { pictures } = session.contents();
  tell(
    session,
    pictures.map((known) => (known.pictureId === pictureId ? refused : known)),
  );
}

async function forget(session: Session, pictureId: string): Promise<void> {
  const { store } = session;
  await store.transaction("rw", store.pictures, store.pictureBodies, async () => {
    await store.pictures.delete(pictureId);
    await store.pictureBodies.delete(pictureId);
  });
  const { pictures } = session.contents();
  tell(
    session,
    pictures.filter((known) => known.pictureId !== pictureId),
  );
}

function tell(session: Session, pictures: readonly Picture[]): void {
  session.know({ ...session.contents(), pictures });
  session.announce();
}
