// The three posts: how many votes each candidate got, and how equal votes were decided.

import { Button, NativeSelect, TextInput } from "@mantine/core";
import { BOARD_ROLES, type BoardRole } from "#core/groups/board.ts";
import { electedIn, isTied, TIE_BREAKS } from "#core/groups/elections.ts";
import type { FormingMember } from "#core/wire/people.ts";
import { Section } from "#web/office/parts/page.tsx";
import { nameOf } from "#web/office/women/draft.ts";
import { useWords } from "#web/office/words.ts";
import {
  electionIn,
  type ChangeMeeting,
  type DraftElection,
  type MeetingDraft,
} from "./meeting-draft.ts";

type Fields = {
  readonly draft: MeetingDraft;
  readonly change: ChangeMeeting;
  readonly women: readonly FormingMember[];
};

export function ElectionFields({ draft, change, women }: Fields) {
  const { say } = useWords();
  const { elections } = draft;
  const put = (role: BoardRole, part: Partial<DraftElection>) =>
    change({ elections: { ...elections, [role]: { ...elections[role], ...part } } });
  return (
    <Section title={say("election.title")} note={say("election.lead")}>
      {BOARD_ROLES.map((role) => (
        <Post
          key={role}
          role={role}
          election={elections[role]}
          women={women}
          put={(part) => put(role, part)}
        />
      ))}
    </Section>
  );
}

function Post({
  role,
  election,
  women,
  put,
}: {
  readonly role: BoardRole;
  readonly election: DraftElection;
  readonly women: readonly FormingMember[];
  readonly put: (part: Partial<DraftElection>) => void;
}) {
  const { say } = useWords();
  const { votes } = election;
  const nameBy = (id: string | null) => {
    const woman = women.find(({ personId }) => personId === id);
    return woman === undefined ? "" : nameOf(woman.names);
  };
  const candidates = women.filter(({ personId }) => personId in votes);
  const others = women.filter(({ personId }) => !(personId in votes));
  const ids = women.map(({ personId }) => personId);
  const counted = electionIn(role, election, ids);
  const electedId = electedIn(counted);
  const remove = (id: string) =>
    put({ votes: Object.fromEntries(Object.entries(votes).filter(([known]) => known !== id)) });
  return (
    <fieldset className="seats">
      <legend>{say(`board.${role}`)}</legend>
      {candidates.map(({ personId, names }) => (
        <div key={personId} className="candidate">
          <TextInput
            label={say("election.votesOf", { name: nameOf(names) })}
            inputMode="numeric"
            value={votes[personId] ?? ""}
            onChange={(event) =>
              put({ votes: { ...votes, [personId]: event.currentTarget.value } })
            }
          />
          <Button
            variant="subtle"
            aria-label={say("election.removeOf", { name: nameOf(names) })}
            onClick={() => remove(personId)}
          >
            {say("founding.remove")}
          </Button>
        </div>
      ))}
      <NativeSelect
        label={say("election.add")}
        value=""
        data={[
          { value: "", label: say("founding.choose") },
          ...others.map(({ personId, names }) => ({ value: personId, label: nameOf(names) })),
        ]}
        onChange={(event) => put({ votes: { ...votes, [event.currentTarget.value]: "" } })}
      />
      {isTied(counted) && (
        <TieFields election={election} tied={counted.candidates} nameBy={nameBy} put={put} />
      )}
      <output className={electedId === null ? "is-quiet" : "elected"}>
        {electedId === null
          ? say("election.nobody")
          : say("election.elected", { name: nameBy(electedId) })}
      </output>
    </fieldset>
  );
}

function TieFields({
  election,
  tied,
  nameBy,
  put,
}: {
  readonly election: DraftElection;
  readonly tied: readonly { readonly memberId: string; readonly votes: number }[];
  readonly nameBy: (id: string) => string;
  readonly put: (part: Partial<DraftElection>) => void;
}) {
  const { say } = useWords();
  const most = Math.max(...tied.map(({ votes }) => votes));
  const first = tied.filter(({ votes }) => votes === most);
  return (
    <div className="fields">
      <NativeSelect
        label={say("election.tieBy")}
        value={election.tieBy}
        data={TIE_BREAKS.map((value) => ({ value, label: say(`election.tie.${value}`) }))}
        onChange={(event) => put({ tieBy: event.currentTarget.value as DraftElection["tieBy"] })}
      />
      <NativeSelect
        label={say("election.tieElected")}
        value={election.tieElectedId}
        data={[
          { value: "", label: say("founding.choose") },
          ...first.map(({ memberId }) => ({ value: memberId, label: nameBy(memberId) })),
        ]}
        onChange={(event) => put({ tieElectedId: event.currentTarget.value })}
      />
    </div>
  );
}
