// The three ways to vote of an assembly.

import type { AssemblyVotes } from "#core/meetings/assembly.ts";
import { numberIn } from "#web/field/internal/fields.tsx";
import { useWords } from "#web/field/words.ts";
import type { FieldWord } from "#web/parts/words/field-es.ts";

const MOST = 60;

export function AssemblyVotesField({
  votes,
  onChange,
}: {
  readonly votes: AssemblyVotes;
  readonly onChange: (votes: AssemblyVotes) => void;
}) {
  const { say } = useWords();
  const field = (key: keyof AssemblyVotes, word: FieldWord) => (
    <label>
      {say(word)}
      <input
        inputMode="numeric"
        value={votes[key]}
        onChange={(event) => onChange({ ...votes, [key]: numberIn(event.target.value, MOST) })}
      />
    </label>
  );
  return (
    <fieldset className="bare">
      <legend>{say("internal.votes")}</legend>
      <div className="pair">
        {field("votesFor", "internal.votesFor")}
        {field("votesAgainst", "internal.votesAgainst")}
        {field("abstained", "assembly.abstained")}
      </div>
    </fieldset>
  );
}
