// What a loan of the women to one of them asks for: who stands for her and who did not vote when it
// is asked for; on which vote when it is paid out.

import { NativeSelect, TextInput } from "@mantine/core";
import { internalOf } from "#core/meetings/group-state.ts";
import { whoAbstain } from "#core/meetings/loan-voters.ts";
import { MemberSelect } from "#web/office/changes/member-select.tsx";
import { useWords } from "#web/office/words.ts";
import type { OfDeed } from "./deed-draft.ts";
import { nameOf } from "./names.ts";
import { amountIn } from "./read.ts";

export function Asking({ deed, group, meeting, onChange }: OfDeed) {
  const { say } = useWords();
  const { guarantorIds, votedIds, memberId } = deed;
  const out = whoAbstain(group, meeting, memberId).filter((known) => known !== memberId);
  return (
    <>
      <div className="gift">
        {guarantorIds.map((guarantorId, place) => (
          <MemberSelect
            key={place}
            label={say("keying.guarantor", { number: place + 1 })}
            members={group.association.members.filter((known) => known.memberId !== memberId)}
            memberId={guarantorId}
            onChoose={(chosen) =>
              onChange({ ...deed, guarantorIds: guarantorIds.with(place, chosen) })
            }
          />
        ))}
      </div>
      <TextInput
        label={say("keying.instalments")}
        inputMode="numeric"
        autoComplete="off"
        value={deed.instalments}
        onChange={(event) => onChange({ ...deed, instalments: event.currentTarget.value })}
      />
      <p className="is-quiet">{say("keying.abstains")}</p>
      {out.map((known) => (
        <label key={known} className="signed">
          <input
            type="checkbox"
            className="tick-field"
            checked={votedIds.includes(known)}
            onChange={(event) =>
              onChange({
                ...deed,
                votedIds: event.currentTarget.checked
                  ? [...votedIds, known]
                  : votedIds.filter((other) => other !== known),
              })
            }
          />
          {say("keying.votedToo", { name: nameOf(group, known) })}
        </label>
      ))}
    </>
  );
}

/** A vote of this sheet, or one that an earlier meeting left open; none is a doubt the acta tells. */
export function PaidOn({ deed, group, others, onChange }: OfDeed) {
  const { say, write } = useWords();
  const { currency } = group.association;
  const here = others.flatMap(({ kind, key, memberId, amount: text }) => {
    const amount = kind === "loanVoted" && memberId !== "" ? amountIn(text, currency) : null;
    return amount === null ? [] : [{ requestId: key, memberId, amount }];
  });
  const votes = [...here, ...internalOf(group).requests];
  const choose = (requestId: string) => {
    const vote = votes.find((known) => known.requestId === requestId);
    const { memberId, amount } = vote ?? { memberId: deed.memberId, amount: null };
    const text = amount === null ? deed.amount : write.figure(amount);
    onChange({ ...deed, requestId, memberId, amount: text });
  };
  return (
    <NativeSelect
      label={say("keying.paidOn")}
      required
      value={deed.requestId}
      data={[
        { value: "", label: say("changes.choose") },
        ...votes.map(({ requestId, memberId, amount }) => ({
          value: requestId,
          label: `${nameOf(group, memberId)} · ${write.money(amount)}`,
        })),
        { value: deed.key, label: say("keying.notVoted") },
      ]}
      onChange={(event) => choose(event.currentTarget.value)}
    />
  );
}
