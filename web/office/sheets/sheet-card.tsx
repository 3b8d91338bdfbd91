// One sheet: its pictures, who held the meeting, who keyed it in, and the word of another person.

import { Button, TextInput } from "@mantine/core";
import { useState, type SubmitEvent } from "react";
import { Link } from "wouter";
import type { SheetRow } from "#core/wire/sheet.ts";
import { useCommand } from "#web/office/commands.ts";
import { useNotice } from "#web/office/parts/dialog.tsx";
import { RefusalNote } from "#web/office/parts/states.tsx";
import { actaPath, associationPath } from "#web/office/paths.ts";
import { PhotoLinks } from "#web/office/photos/photo-links.tsx";
import { useMay } from "#web/office/staff.ts";
import { useWords } from "#web/office/words.ts";

export function SheetCard({ row }: { readonly row: SheetRow }) {
  const { say } = useWords();
  const { bookId, associationName, meetingId, meetingNumber } = row;
  return (
    <article className="card">
      <header>
        <p className="is-quiet">
          <Link href={associationPath(bookId)}>{associationName}</Link>
          {" · "}
          <Link href={actaPath(bookId, meetingId)}>
            {say("meeting.number", { number: meetingNumber ?? "—" })}
          </Link>
        </p>
        <h2>{say("sheets.of", { number: row.sheetNumber })}</h2>
      </header>
      <SheetFacts row={row} />
      <Compared row={row} />
    </article>
  );
}

export function SheetFacts({ row }: { readonly row: SheetRow }) {
  const { say, write } = useWords();
  const { bookId, photos, heldBy, keyedBy, keyedAt, confirmedBy, confirmedAt, note } = row;
  const of = say("sheets.of", { number: row.sheetNumber });
  return (
    <>
      <dl className="plain">
        <Pair name={say("sheets.heldBy")} value={heldBy ?? say("sheets.aloneHeld")} />
        <Pair name={say("sheets.keyedBy")} value={`${keyedBy} · ${write.instant(keyedAt)}`} />
        {row.isLate ? null : (
          <Pair
            name={say("sheets.confirmedBy")}
            value={
              confirmedBy === null || confirmedAt === null
                ? say("sheets.nobodyYet")
                : `${confirmedBy} · ${write.instant(confirmedAt)}`
            }
          />
        )}
      </dl>
      {row.isOpenedAgain && confirmedBy === null ? (
        <p className="refusal">{say("sheets.openedAgain")}</p>
      ) : null}
      {note === null || note === "" ? null : <p>{note}</p>}
      {photos.length === 0 ? (
        <p className="is-quiet">{say("sheets.noPhoto")}</p>
      ) : (
        <PhotoLinks bookId={bookId} photos={photos} of={of} />
      )}
    </>
  );
}

function Pair({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Compared({ row }: { readonly row: SheetRow }) {
  const { say } = useWords();
  const mayConfirm = useMay("resolveReviews");
  if (!mayConfirm) return <p className="is-quiet">{say("sheets.whoConfirms")}</p>;
  return row.isOfOthers ? (
    <ConfirmForm row={row} />
  ) : (
    <p className="is-quiet">{say("sheets.own")}</p>
  );
}

function ConfirmForm({ row }: { readonly row: SheetRow }) {
  const { say } = useWords();
  const tell = useNotice();
  const [note, setNote] = useState("");
  const { bookId, meetingId, sheetId } = row;
  const command = useCommand(bookId, () => tell(say("sheets.granted")));
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    command.mutate({ type: "confirmSheet", sheetId, note });
  };
  return (
    <form onSubmit={send} className="form">
      <TextInput
        label={say("sheets.note")}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <RefusalNote error={command.error} />
      <div className="form-buttons is-start">
        <Button type="submit" loading={command.isPending}>
          {say("sheets.confirm")}
        </Button>
        <Link href={actaPath(bookId, meetingId)}>{say("sheets.seeActa")}</Link>
      </div>
    </form>
  );
}
