// The three ways to vote of an assembly.

import type { AssemblyVotes } from "#core/meetings/assembly.ts";
import { CountedVotes } from "#web/field/internal/fields.tsx";

const WAYS = [
  ["votesFor", "internal.votesFor"],
  ["votesAgainst", "internal.votesAgainst"],
  ["abstained", "assembly.abstained"],
] as const;

export function AssemblyVotesField({
  votes,
  onChange,
}: {
  readonly votes: AssemblyVotes;
  readonly onChange: (votes: AssemblyVotes) => void;
}) {
  return <CountedVotes ways={WAYS} votes={votes} onChange={onChange} />;
}
