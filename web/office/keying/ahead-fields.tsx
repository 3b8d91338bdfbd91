// Who paid ahead of time, by what stands on the sheet: all her loan, or a part and what she wants
// for it. The money itself stands on her line.

import { Button, NativeSelect, TextInput } from "@mantine/core";
import { paidAhead, wholeToday } from "#core/meetings/ahead.ts";
import { PREPAY_CHOICES } from "#core/meetings/meeting.ts";
import { MemberSelect } from "#web/office/changes/member-select.tsx";
import { Section } from "#web/office/parts/page.tsx";
import { useWords } from "#web/office/words.ts";
import type { AheadDraft } from "./draft.ts";
import { nameOf } from "./names.ts";
import { amountIn } from "./read.ts";
import type { Copying } from "./copying.ts";
import type { Tried } from "./try-out.ts";

type Props = Copying & { readonly tried: Tried | null };

const BLANK: AheadDraft = { memberId: "", choice: "lowerInstalment", amount: "" };

export function AheadFields({ group, draft, onChange, tried }: Props) {
  const { say } = useWords();
  const { ahead } = draft;
  const set = (changed: readonly AheadDraft[]) => onChange({ ...draft, ahead: changed });
  return (
    <Section title={say("keying.ahead")} note={say("keying.aheadLead")}>
      {ahead.map((one, place) => (
        <fieldset key={place} className="help-card">
          <legend>{one.memberId === "" ? say("keying.ahead") : nameOf(group, one.memberId)}</legend>
          <MemberSelect
            label={say("member.word")}
            members={group.association.members.filter(
              ({ memberId }) =>
                memberId === one.memberId || ahead.every((known) => known.memberId !== memberId),
            )}
            memberId={one.memberId}
            onChoose={(memberId) => set(ahead.with(place, { ...one, memberId }))}
          />
          <Wanted one={one} tried={tried} onChange={(changed) => set(ahead.with(place, changed))} />
          <Button variant="default" onClick={() => set(ahead.toSpliced(place, 1))}>
            {say("keying.aheadRemove")}
          </Button>
        </fieldset>
      ))}
      <Button variant="outline" onClick={() => set([...ahead, BLANK])}>
        {say("keying.aheadAdd")}
      </Button>
    </Section>
  );
}

type WantedProps = {
  readonly one: AheadDraft;
  readonly tried: Tried | null;
  readonly onChange: (one: AheadDraft) => void;
};

function Wanted({ one, tried, onChange }: WantedProps) {
  const { say, write } = useWords();
  const { memberId, choice, amount } = one;
  const whole = tried === null ? null : wholeToday(tried.group, tried.meeting, memberId);
  const currency = tried?.group.association.currency ?? "BOB";
  const isTold = tried?.meeting.prepayments?.some((known) => known.memberId === memberId) ?? false;
  const isDone = tried !== null && paidAhead(tried.group, tried.meeting, memberId) !== null;
  return (
    <>
      <NativeSelect
        label={say("keying.aheadChoice")}
        value={choice}
        data={PREPAY_CHOICES.map((value) => ({ value, label: say(`keying.ahead.${value}`) }))}
        onChange={(event) => {
          const chosen = PREPAY_CHOICES.find((known) => known === event.currentTarget.value);
          if (chosen !== undefined) onChange({ ...one, choice: chosen });
        }}
      />
      {choice === "whole" ? (
        whole === null ? null : (
          <p className="is-quiet">{say("keying.aheadWhole", { amount: write.money(whole) })}</p>
        )
      ) : (
        <TextInput
          label={say("keying.aheadAmount")}
          inputMode="decimal"
          autoComplete="off"
          value={amount}
          error={amountIn(amount, currency) === null}
          onChange={(event) => onChange({ ...one, amount: event.currentTarget.value })}
        />
      )}
      {isTold && !isDone ? (
        <p role="status" className="is-apart">
          {say("keying.aheadNotYet")}
        </p>
      ) : null}
    </>
  );
}
