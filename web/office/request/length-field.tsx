// How many meetings the loans are repaid in: the product proposes, the women may want it shorter.

import { NumberInput } from "@mantine/core";
import { useWords } from "#web/office/words.ts";

export function LengthField(field: {
  readonly instalments: number;
  /** What the product proposes; no cycle is longer. */
  readonly most: number;
  readonly change: (instalments: number) => void;
}) {
  const { say } = useWords();
  const { instalments, most, change } = field;
  return (
    <NumberInput
      label={say("ask.length")}
      description={say("ask.lengthNote", { count: most })}
      required
      min={1}
      max={most}
      clampBehavior="strict"
      allowDecimal={false}
      value={instalments}
      onChange={(value) => change(Math.max(1, Number(value)))}
    />
  );
}
