// One step of help as the women wrote it: from where, who gave how much under which receipt, and
// how they agreed.

import { Button, NativeSelect, TextInput } from "@mantine/core";
import type { CoverageSource } from "#core/groups/bylaws.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { useWords } from "#web/office/words.ts";
import type { Gift, HelpDraft } from "./draft.ts";
import { isInCash } from "./facts.ts";
import { nameOf } from "./names.ts";
import { amountIn } from "./read.ts";

const MANNERS = ["signed", "spoken", "byPhone", "voted"] as const;

type Props = {
  readonly group: GroupState;
  readonly help: HelpDraft;
  readonly onSource: (source: CoverageSource) => void;
  readonly onChange: (help: HelpDraft) => void;
  readonly onRemove: () => void;
};

export function HelpCard({ group, help, onSource, onChange, onRemove }: Props) {
  const { say } = useWords();
  const { coverageOrder } = group.association.bylaws;
  return (
    <fieldset className="help-card">
      <legend>{say(`source.${help.source}`)}</legend>
      <NativeSelect
        label={say("keying.source")}
        value={help.source}
        data={coverageOrder.map((source) => ({ value: source, label: say(`source.${source}`) }))}
        onChange={(event) => onSource(event.currentTarget.value as CoverageSource)}
      />
      <Gifts group={group} help={help} onChange={onChange} />
      <Consented help={help} onChange={onChange} />
      <Button variant="default" onClick={onRemove}>
        {say("keying.removeHelp")}
      </Button>
    </fieldset>
  );
}

function Gifts({ group, help, onChange }: Pick<Props, "group" | "help" | "onChange">) {
  const { say } = useWords();
  const { currency } = group.association;
  const set = (place: number, part: Partial<Gift>) =>
    onChange({
      ...help,
      gifts: help.gifts.map((gift, at) => (at === place ? { ...gift, ...part } : gift)),
    });
  return help.gifts.map((gift, place) => {
    const name = gift.helperId === null ? null : nameOf(group, gift.helperId);
    return (
      <div key={gift.helperId ?? "own"} className="gift">
        <TextInput
          label={name === null ? say("keying.givesOwn") : say("keying.gives", { name })}
          inputMode="decimal"
          autoComplete="off"
          value={gift.amount}
          error={amountIn(gift.amount, currency) === null}
          onChange={(event) => set(place, { amount: event.currentTarget.value })}
        />
        {name !== null && isInCash(help) ? (
          <TextInput
            label={say("keying.helpReceipt", { name })}
            inputMode="numeric"
            autoComplete="off"
            value={gift.receipt}
            onChange={(event) => set(place, { receipt: event.currentTarget.value })}
          />
        ) : null}
      </div>
    );
  });
}

function Consented({ help, onChange }: Pick<Props, "help" | "onChange">) {
  const { say } = useWords();
  const { manner } = help;
  const votes = (key: "votesFor" | "votesAgainst") => (
    <TextInput
      label={say(`keying.${key}`)}
      inputMode="numeric"
      value={help[key]}
      onChange={(event) => onChange({ ...help, [key]: event.currentTarget.value })}
    />
  );
  return (
    <div className="gift">
      <NativeSelect
        label={say("keying.manner")}
        value={manner}
        data={MANNERS.map((value) => ({ value, label: say(`keying.manner.${value}`) }))}
        onChange={(event) => {
          const chosen = MANNERS.find((known) => known === event.currentTarget.value);
          if (chosen !== undefined) onChange({ ...help, manner: chosen });
        }}
      />
      {manner === "voted" ? votes("votesFor") : null}
      {manner === "voted" ? votes("votesAgainst") : null}
    </div>
  );
}
