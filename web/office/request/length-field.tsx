// How many meetings the loans are repaid in: the product proposes, the women may want it shorter.

import { NumberInput } from "@mantine/core";
import { useWords } from "#web/office/words.ts";

export function LengthField(field: {
  readonly count: number;
  /** What the product proposes; no cycle is longer. */
  readonly most: number;
  readonly change: (count: number) => void;
}) {
  const { say } = useWords();
  const { count, most, change } = field;
  return (
    <NumberInput
      label={say("ask.length")}
      description={say("ask.lengthNote", { count: most })}
      required
      min={1}
      max={most}
      clampBehavior="strict"
      allowDecimal={false}
      value={count}
      onChange={(value) => change(Math.max(1, Number(value)))}
    />
  );
}
