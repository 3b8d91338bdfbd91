// Who does not go on with the next cycle, and the two marks of her interview. Nothing about health
// can be written down here.

import { Button, NativeSelect } from "@mantine/core";
import type { Member } from "#core/groups/association.ts";
import { NEXT_STEPS, TOLD_REASONS } from "#core/meetings/assembly.ts";
import { MemberSelect } from "#web/office/changes/member-select.tsx";
import { useWords } from "#web/office/words.ts";
import type { AssemblyDraft, ExitDraft } from "./assembly-draft.ts";

const BLANK: ExitDraft = { memberId: "", next: "rests", reason: "notSaid" };

export function ExitFields({
  assembly: { exits },
  members,
  onChange,
}: {
  readonly assembly: AssemblyDraft;
  readonly members: readonly Member[];
  readonly onChange: (part: Pick<AssemblyDraft, "exits">) => void;
}) {
  const { say } = useWords();
  const set = (changed: readonly ExitDraft[]) => onChange({ exits: changed });
  return (
    <fieldset className="help-card">
      <legend>{say("closing.exits")}</legend>
      {exits.map((exit, place) => (
        <div key={place} className="gift">
          <MemberSelect
            label={say("closing.member")}
            members={members}
            memberId={exit.memberId}
            onChoose={(memberId) => set(exits.with(place, { ...exit, memberId }))}
          />
          <NativeSelect
            label={say("closing.next")}
            value={exit.next}
            data={NEXT_STEPS.map((value) => ({ value, label: say(`nextStep.${value}`) }))}
            onChange={(event) => {
              const next = NEXT_STEPS.find((known) => known === event.currentTarget.value);
              if (next !== undefined) set(exits.with(place, { ...exit, next }));
            }}
          />
          <NativeSelect
            label={say("closing.reason")}
            value={exit.reason}
            data={TOLD_REASONS.map((value) => ({ value, label: say(`told.${value}`) }))}
            onChange={(event) => {
              const reason = TOLD_REASONS.find((known) => known === event.currentTarget.value);
              if (reason !== undefined) set(exits.with(place, { ...exit, reason }));
            }}
          />
          <Button variant="default" onClick={() => set(exits.toSpliced(place, 1))}>
            {say("keying.exitRemove", { number: place + 1 })}
          </Button>
        </div>
      ))}
      <Button variant="outline" onClick={() => set([...exits, BLANK])}>
        {say("keying.exitAdd")}
      </Button>
    </fieldset>
  );
}
