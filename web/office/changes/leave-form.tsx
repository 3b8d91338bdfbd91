// A woman leaves: how, what she said, and what must be settled for it.

import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import type { ExitToPropose } from "#core/changes/exits-told.ts";
import { EXIT_KINDS, OFFERED_REASONS } from "#core/groups/association.ts";
import { isPositive } from "#core/money/money.ts";
import { fullName } from "#core/people/name.ts";
import type { MemberRow } from "#core/wire/office.ts";
import { Tick } from "#web/office/parts/tick.tsx";
import { useStaff } from "#web/office/staff.ts";
import { useWords } from "#web/office/words.ts";
import { emptyLeaving, leavingAsTold, wishOf, type Leaving } from "./leaving.ts";
import { MemberSelect } from "./member-select.tsx";
import { membersIn, type FormProps } from "./ask-form.tsx";
import { ProposeForm } from "./propose-form.tsx";
import { VotesFields } from "./votes-fields.tsx";

type Part = {
  readonly draft: Leaving;
  readonly change: (part: Partial<Leaving>) => void;
  readonly members: readonly MemberRow[];
};

/** Empty, or filled in as the acta tells it. */
export function LeaveForm({ told, ...form }: FormProps & { readonly told?: ExitToPropose }) {
  const { say } = useWords();
  const { today } = useStaff();
  const [draft, setDraft] = useState(() =>
    told === undefined ? emptyLeaving(today) : leavingAsTold(told),
  );
  const change = (part: Partial<Leaving>) => setDraft({ ...draft, ...part });
  const members = membersIn(form.association);
  const leaver = members.find(({ memberId }) => memberId === draft.memberId);
  const part = { draft, change, members: members.filter((row) => row !== leaver) };
  const owes = leaver !== undefined && isPositive(leaver.principalOutstanding);
  return (
    <ProposeForm {...form} wish={wishOf(draft, members)}>
      <MemberSelect
        label={say("changes.member")}
        members={members}
        memberId={draft.memberId}
        onChoose={(memberId) => change({ memberId, successorId: "", takerIds: [] })}
      />
      <NativeSelect
        label={say("changes.kind")}
        value={draft.kind}
        data={EXIT_KINDS.map((value) => ({ value, label: say(`exit.${value}`) }))}
        onChange={({ currentTarget: { value } }) =>
          change({ kind: EXIT_KINDS.find((known) => known === value) ?? "voluntary" })
        }
      />
      {draft.kind === "deceased" ? null : <Interview {...part} />}
      <TextInput
        label={say("changes.on")}
        type="date"
        required
        value={draft.on}
        onChange={(event) => change({ on: event.currentTarget.value })}
      />
      {draft.kind === "expelled" ? <VotesFields votes={draft} onChange={change} /> : null}
      {draft.kind === "deceased" ? <Heir {...part} /> : null}
      {leaver !== undefined && leaver.boardRole !== null ? <Successor {...part} /> : null}
      {owes && draft.kind !== "deceased" ? <Takers {...part} /> : null}
    </ProposeForm>
  );
}

function Interview({ draft, change }: Part) {
  const { say } = useWords();
  return (
    <NativeSelect
      label={say("changes.exitReason")}
      value={draft.reason}
      data={OFFERED_REASONS.map((value) => ({ value, label: say(`exitReason.${value}`) }))}
      onChange={({ currentTarget: { value } }) =>
        change({ reason: OFFERED_REASONS.find((known) => known === value) ?? "other" })
      }
    />
  );
}

function Heir({ draft, change }: Part) {
  const { say } = useWords();
  return (
    <div className="fields">
      <TextInput
        label={say("changes.heirGiven")}
        required
        maxLength={100}
        value={draft.heirGiven}
        onChange={(event) => change({ heirGiven: event.currentTarget.value })}
      />
      <TextInput
        label={say("changes.heirFamily")}
        maxLength={100}
        value={draft.heirFamily}
        onChange={(event) => change({ heirFamily: event.currentTarget.value })}
      />
    </div>
  );
}

function Successor({ draft, change, members }: Part) {
  const { say } = useWords();
  return (
    <MemberSelect
      label={say("changes.successor")}
      members={members.filter(({ boardRole }) => boardRole === null)}
      memberId={draft.successorId}
      onChoose={(successorId) => change({ successorId })}
    />
  );
}

function Takers({ draft, change, members }: Part) {
  const { say } = useWords();
  const { takerIds, isConsented } = draft;
  return (
    <fieldset className="bare">
      <legend>{say("changes.takers")}</legend>
      {members.map(({ memberId, name }) => (
        <Tick
          key={memberId}
          label={fullName(name)}
          isOn={takerIds.includes(memberId)}
          onChange={(isOn) =>
            change({
              takerIds: isOn
                ? [...takerIds, memberId]
                : takerIds.filter((known) => known !== memberId),
            })
          }
        />
      ))}
      <Tick
        label={say("changes.consent")}
        isOn={isConsented}
        onChange={(isOn) => change({ isConsented: isOn })}
      />
    </fieldset>
  );
}
