// How the assembly voted.

import { NumberInput } from "@mantine/core";
import type { Votes } from "#core/meetings/wish.ts";
import { useWords } from "#web/office/words.ts";

export function VotesFields({
  votes,
  onChange,
}: {
  readonly votes: Votes;
  readonly onChange: (part: Partial<Votes>) => void;
}) {
  const { say } = useWords();
  return (
    <div className="fields">
      {votes.inFavour > votes.against ? null : (
        <p className="is-quiet">{say("changes.votesNeeded")}</p>
      )}
      {(["inFavour", "against"] as const).map((side) => (
        <NumberInput
          key={side}
          label={say(`changes.${side}`)}
          required
          min={0}
          max={60}
          allowDecimal={false}
          value={votes[side]}
          onChange={(value) => onChange({ [side]: Number(value) })}
        />
      ))}
    </div>
  );
}
