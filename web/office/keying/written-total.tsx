// A total as it is written on the sheet beside the sum of what was copied: a difference is said at
// once, in words, while the line is still before one's eyes.

import { TextInput } from "@mantine/core";
import { isZero, negate, subtract, type Money } from "#core/money/money.ts";
import { useWords } from "#web/office/words.ts";
import { amountIn } from "./read.ts";

type Props = {
  /** Of which column. */
  readonly of: string;
  readonly sum: Money;
  readonly text: string;
  readonly onChange: (text: string) => void;
};

export function WrittenTotal({ of, sum, text, onChange }: Props) {
  const { say, write } = useWords();
  const written = amountIn(text, sum.currency);
  const difference = written === null ? null : subtract(sum, written);
  return (
    <div className="written-total">
      <p>
        {say("keying.sum")} · {of}: <strong>{write.money(sum)}</strong>
      </p>
      <TextInput
        label={`${say("keying.written")} · ${of}`}
        inputMode="decimal"
        autoComplete="off"
        value={text}
        error={written === null}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <p role="status" className={isApart(text, difference) ? "is-apart" : "is-agreed"}>
        {text.trim() === "" || difference === null
          ? ""
          : isZero(difference)
            ? `✓ ${say("keying.agrees")}`
            : say("keying.differs", { amount: write.money(unsigned(difference)) })}
      </p>
    </div>
  );
}

function isApart(text: string, difference: Money | null): boolean {
  return text.trim() !== "" && difference !== null && !isZero(difference);
}

function unsigned(amount: Money): Money {
  return amount.minor < 0n ? negate(amount) : amount;
}
