// Whose meetings are shown: mine, everybody's, or one asesora's.

import { NativeSelect } from "@mantine/core";
import type { WeekMeeting } from "#core/wire/branch.ts";
import { useWords } from "#web/office/words.ts";

/** "mine", "all", "none" for those without an asesora, or the name of one. */
export type Whose = string;

/** Mine when there are any; an association without an asesora is everybody's. */
export function firstWhose(meetings: readonly WeekMeeting[]): Whose {
  return meetings.some(({ goes }) => goes.isMine) ? "mine" : "all";
}

export function isOf({ goes }: WeekMeeting, whose: Whose): boolean {
  const { asesora, substitute, isMine } = goes;
  if (whose === "all") return true;
  if (whose === "mine") return isMine || asesora === null;
  if (whose === "none") return asesora === null;
  return [asesora?.staffId, substitute?.staffId].includes(whose);
}

export function WhoseField(field: {
  readonly meetings: readonly WeekMeeting[];
  readonly whose: Whose;
  readonly onChoose: (whose: Whose) => void;
}) {
  const { say } = useWords();
  const { meetings } = field;
  const named = new Map(
    meetings.flatMap(({ goes: { asesora, substitute } }) =>
      [asesora, substitute].flatMap((one) => (one === null ? [] : [[one.staffId, one.name]])),
    ) as [string, string][],
  );
  const isUnnamed = meetings.some(({ goes }) => goes.asesora === null);
  return (
    <NativeSelect
      label={say("week.whose")}
      maw={420}
      className="whose"
      value={field.whose}
      data={[
        { value: "mine", label: say("week.mine") },
        { value: "all", label: say("week.all") },
        ...[...named].map(([value, name]) => ({ value, label: say("week.ofAsesora", { name }) })),
        ...(isUnnamed && named.size > 0
          ? [{ value: "none", label: say("week.withoutAsesora") }]
          : []),
      ]}
      onChange={(event) => field.onChoose(event.currentTarget.value)}
    />
  );
}
