// How the women shared out, and what each of them took in coins and signed for.

import { NativeSelect, TextInput } from "@mantine/core";
import { FINES_TO, SHARE_RULES } from "#core/groups/internal-rules.ts";
import { shareTableAt } from "#core/meetings/share-proposal.ts";
import { fullName } from "#core/people/name.ts";
import { useWords } from "#web/office/words.ts";
import type { OfDeed } from "./deed-draft.ts";
import { amountIn } from "./read.ts";

export function ShareFields({ deed, group, meeting, onChange }: OfDeed) {
  const { say, write } = useWords();
  const { members, currency } = group.association;
  const { rule, finesTo, taken } = deed;
  const rows = meeting.status === "open" ? (shareTableAt(group, meeting)?.rows ?? []) : [];
  return (
    <>
      <div className="gift">
        <NativeSelect
          label={say("keying.shareRule")}
          value={rule}
          data={SHARE_RULES.map((value) => ({ value, label: say(`keying.share.${value}`) }))}
          onChange={(event) => {
            const chosen = SHARE_RULES.find((known) => known === event.currentTarget.value);
            if (chosen !== undefined) onChange({ ...deed, rule: chosen });
          }}
        />
        <NativeSelect
          label={say("keying.finesTo")}
          value={finesTo}
          data={FINES_TO.map((value) => ({ value, label: say(`keying.fines.${value}`) }))}
          onChange={(event) => {
            const chosen = FINES_TO.find((known) => known === event.currentTarget.value);
            if (chosen !== undefined) onChange({ ...deed, finesTo: chosen });
          }}
        />
      </div>
      <p className="is-quiet">{say("keying.takenLead")}</p>
      <div className="gift">
        {members.map(({ memberId, line, name }) => {
          const free = rows.find((row) => row.memberId === memberId)?.free;
          const text = taken[memberId] ?? "";
          return (
            <TextInput
              key={memberId}
              label={say("keying.taken", { line, name: fullName(name) })}
              description={
                free === undefined ? null : say("keying.free", { amount: write.money(free) })
              }
              inputMode="decimal"
              autoComplete="off"
              value={text}
              error={amountIn(text, currency) === null}
              onChange={(event) =>
                onChange({ ...deed, taken: { ...taken, [memberId]: event.currentTarget.value } })
              }
            />
          );
        })}
      </div>
    </>
  );
}
