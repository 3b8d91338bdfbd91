// A vote on the ledger that no phone heard, proposed from the acta: somebody else compares it.

import { Button, NumberInput, TextInput } from "@mantine/core";
import { useState, type SubmitEvent } from "react";
import { castIn } from "#core/meetings/cycle-end.ts";
import { parseMoney } from "#core/money/text.ts";
import { parseDay } from "#core/time/day.ts";
import type { ClosingView } from "#core/wire/cycle.ts";
import { useCommand } from "#web/office/commands.ts";
import { useNotice } from "#web/office/parts/dialog.tsx";
import { RefusalNote } from "#web/office/parts/states.tsx";
import { useStaff } from "#web/office/staff.ts";
import { useWords } from "#web/office/words.ts";

const MOST = 60;

const NO_VOTES = { votesFor: 0, votesAgainst: 0, abstained: 0 };

export function VoteForm({
  bookId,
  closing,
}: {
  readonly bookId: string;
  readonly closing: ClosingView;
}) {
  const { say, write } = useWords();
  const tell = useNotice();
  const { today } = useStaff();
  const [votes, setVotes] = useState(NO_VOTES);
  const [readText, setReadText] = useState("");
  const sending = useCommand(bookId, () => {
    tell(say("closing.saved"));
    setVotes(NO_VOTES);
    setReadText("");
  });
  const isCast = castIn(votes) > 0;
  const [on, setOn] = useState<string>(today);
  const day = parseDay(on);
  const read = parseMoney(readText, closing.ledgerTotal.currency);
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (!day.isGranted || !read.isGranted) return;
    const wish = { type: "voteLedger" as const, ...votes, read: read.value, on: day.value };
    sending.mutate({ type: "propose", wish });
  };
  return (
    <form onSubmit={send} className="form">
      <p>{say("closing.recordLead", { total: write.money(closing.ledgerTotal) })}</p>
      <Votes votes={votes} onChange={setVotes} />
      <div className="fields">
        <TextInput
          label={say("closing.read")}
          inputMode="decimal"
          required
          value={readText}
          onChange={(event) => setReadText(event.currentTarget.value)}
        />
        <TextInput
          label={say("closing.on")}
          type="date"
          required
          max={today}
          value={on}
          onChange={(event) => setOn(event.currentTarget.value)}
        />
      </div>
      {isCast ? null : <p className="is-quiet">{say("closing.votesFirst")}</p>}
      <RefusalNote error={sending.error} />
      <div className="form-buttons is-start">
        <Button
          type="submit"
          loading={sending.isPending}
          disabled={!day.isGranted || !read.isGranted || !isCast}
        >
          {say("closing.save")}
        </Button>
      </div>
    </form>
  );
}

type VotesProps = {
  readonly votes: typeof NO_VOTES;
  readonly onChange: (votes: typeof NO_VOTES) => void;
};

function Votes({ votes, onChange }: VotesProps) {
  const { say } = useWords();
  return (
    <div className="fields">
      {(["votesFor", "votesAgainst", "abstained"] as const).map((key) => (
        <NumberInput
          key={key}
          label={say(`closing.${key}`)}
          min={0}
          max={MOST}
          allowDecimal={false}
          value={votes[key]}
          onChange={(value) => onChange({ ...votes, [key]: Number(value) || 0 })}
        />
      ))}
    </div>
  );
}
