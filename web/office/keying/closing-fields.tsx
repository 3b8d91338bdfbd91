// The closing assembly as it stands on the sheet of a cycle's last meeting: the vote on the ledger,
// how the cycle went, who does not go on, and who leads next.

import { TextInput } from "@mantine/core";
import { BOARD_ROLES } from "#core/groups/board.ts";
import { EVALUATION_TOPICS, type EvaluationTopic } from "#core/meetings/assembly.ts";
import { flawsOfNext } from "#core/meetings/assembly-flaws.ts";
import { ledgerAt } from "#core/meetings/ledger-read.ts";
import { MemberSelect } from "#web/office/changes/member-select.tsx";
import { Section } from "#web/office/parts/page.tsx";
import { useWords } from "#web/office/words.ts";
import { NO_HANDS, type AssemblyDraft, type VotesDraft } from "./assembly-draft.ts";
import { ExitFields } from "./exit-fields.tsx";
import type { Copying } from "./copying.ts";
import type { Tried } from "./try-out.ts";
import { WrittenTotal } from "./written-total.tsx";

type Props = Copying & { readonly tried: Tried };

export function ClosingFields({ group, draft, onChange, tried }: Props) {
  const { say } = useWords();
  const { assembly } = draft;
  const { members } = group.association;
  const set = (part: Partial<AssemblyDraft>) =>
    onChange({ ...draft, assembly: { ...assembly, ...part } });
  const posts = new Set(Object.values(assembly.board));
  const isTwice = posts.size < BOARD_ROLES.length;
  const flaws = isTwice || posts.has("") ? [] : flawsOfNext(group, assembly.board);
  return (
    <Section title={say("assembly.acta")} note={say("keying.assemblyLead")}>
      <fieldset className="help-card">
        <legend>{say("keying.ledger")}</legend>
        <WrittenTotal
          of={say("keying.ledgerOf")}
          sum={ledgerAt(tried.group, tried.meeting).total}
          text={assembly.read}
          onChange={(read) => set({ read })}
        />
        <Votes
          of={say("keying.ledger")}
          votes={assembly.ledger}
          onChange={(ledger) => set({ ledger })}
        />
      </fieldset>
      <fieldset className="help-card">
        <legend>{say("closing.evaluation")}</legend>
        {EVALUATION_TOPICS.map((topic) => (
          <Hands key={topic} topic={topic} assembly={assembly} onChange={set} />
        ))}
      </fieldset>
      <ExitFields assembly={assembly} members={members} onChange={set} />
      <fieldset className="help-card">
        <legend>{say("closing.board")}</legend>
        {BOARD_ROLES.map((role) => (
          <MemberSelect
            key={role}
            label={say(`board.${role}`)}
            members={members}
            memberId={assembly.board[role]}
            onChoose={(memberId) => set({ board: { ...assembly.board, [role]: memberId } })}
          />
        ))}
        {isTwice ? <p className="is-apart">{say("keying.boardTwice")}</p> : null}
        {flaws.map((flaw) => (
          <p key={flaw} role="status">
            {say(`irregular.${flaw}`)}
          </p>
        ))}
        <Votes
          of={say("closing.board")}
          votes={assembly.election}
          onChange={(election) => set({ election })}
        />
      </fieldset>
    </Section>
  );
}

const WAYS = [
  ["votesFor", "closing.votesFor"],
  ["votesAgainst", "closing.votesAgainst"],
  ["abstained", "closing.abstained"],
] as const;

function Votes({
  of,
  votes,
  onChange,
}: {
  readonly of: string;
  readonly votes: VotesDraft;
  readonly onChange: (votes: VotesDraft) => void;
}) {
  const { say } = useWords();
  return (
    <div className="gift" role="group" aria-label={of}>
      {WAYS.map(([way, word]) => (
        <TextInput
          key={way}
          label={say(word)}
          inputMode="numeric"
          autoComplete="off"
          value={votes[way]}
          onChange={(event) => onChange({ ...votes, [way]: event.currentTarget.value })}
        />
      ))}
    </div>
  );
}

function Hands({
  topic,
  assembly,
  onChange,
}: {
  readonly topic: EvaluationTopic;
  readonly assembly: AssemblyDraft;
  readonly onChange: (part: Partial<AssemblyDraft>) => void;
}) {
  const { say } = useWords();
  const { hands } = assembly;
  const known = hands[topic] ?? NO_HANDS;
  const subject = say(`evaluated.${topic}`);
  return (
    <div className="gift" role="group" aria-label={subject}>
      {(["well", "toChange"] as const).map((side) => (
        <TextInput
          key={side}
          label={`${subject}: ${say(`closing.${side}`)}`}
          inputMode="numeric"
          autoComplete="off"
          value={known[side]}
          onChange={(event) =>
            onChange({
              hands: { ...hands, [topic]: { ...known, [side]: event.currentTarget.value } },
            })
          }
        />
      ))}
    </div>
  );
}
