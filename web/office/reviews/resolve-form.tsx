// The decision about a fact: the same one told twice, or one of its own. It needs a note.

import { Button, Textarea } from "@mantine/core";
import { useState, type SubmitEvent } from "react";
import type { ReviewOutcome } from "#core/meetings/event.ts";
import type { ReviewRow } from "#core/wire/office.ts";
import { useCommand } from "#web/office/commands.ts";
import { useNotice } from "#web/office/parts/dialog.tsx";
import { RefusalNote } from "#web/office/parts/states.tsx";
import { useWords, type Say } from "#web/office/words.ts";

export function ResolveForm({ row }: { readonly row: ReviewRow }) {
  const { say } = useWords();
  const [outcome, setOutcome] = useState<ReviewOutcome | null>(null);
  if (outcome !== null) {
    return <NoteForm row={row} outcome={outcome} onCancel={() => setOutcome(null)} />;
  }
  if (isOnlyToLookAt(row)) {
    return (
      <div className="form-buttons is-start">
        <Button onClick={() => setOutcome("sameFact")}>{say("resolve.lookedAt")}</Button>
      </div>
    );
  }
  return (
    <div className="form-buttons is-start">
      <Button onClick={() => setOutcome("sameFact")}>{say("resolve.sameFact")}</Button>
      <Button variant="outline" onClick={() => setOutcome("separateFact")}>
        {say("resolve.separateFact")}
      </Button>
    </div>
  );
}

function NoteForm({
  row,
  outcome,
  onCancel,
}: {
  readonly row: ReviewRow;
  readonly outcome: ReviewOutcome;
  readonly onCancel: () => void;
}) {
  const { say } = useWords();
  const tell = useNotice();
  const [note, setNote] = useState("");
  const command = useCommand(row.bookId, () => tell(say("resolve.granted")));
  const { reviewId } = row.review;
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    command.mutate({ type: "resolveReview", reviewId, outcome, note });
  };
  return (
    <form onSubmit={send} className="form">
      <p className="form-lead">
        <strong>{say(isOnlyToLookAt(row) ? "resolve.lookedAt" : `resolve.${outcome}`)}.</strong>{" "}
        {consequence(row, outcome, say)}
      </p>
      <Textarea
        label={say("resolve.note")}
        description={say("resolve.noteLead")}
        required
        autosize
        minRows={2}
        maxLength={500}
        data-autofocus
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <RefusalNote error={command.error} />
      <div className="form-buttons">
        <Button variant="default" onClick={onCancel}>
          {say("form.cancel")}
        </Button>
        <Button type="submit" loading={command.isPending} disabled={note.trim() === ""}>
          {say("resolve.send")}
        </Button>
      </div>
    </form>
  );
}

/** A meeting closed with remarks brought no fact that could be there twice. */
function isOnlyToLookAt({ review }: ReviewRow): boolean {
  return review.irregularities.length > 0;
}

/** What the decision does to the books: only coins of its own move money. */
function consequence({ review }: ReviewRow, outcome: ReviewOutcome, say: Say): string {
  if (review.seen.length === 0) return say("resolve.movesNothing");
  return say(outcome === "sameFact" ? "resolve.sameFact.lead" : "resolve.separateFact.lead");
}
