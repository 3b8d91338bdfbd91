// On the page of the branch: savings between two associations that ought to have arrived.

import { Link } from "wouter";
import type { OnTheWayRow } from "#core/wire/carried.ts";
import { useAnswer } from "#web/office/answers.ts";
import { useWords } from "#web/office/words.ts";
import { CARRIED_API } from "./carried-savings.tsx";

export function LateNote() {
  const { say } = useWords();
  const { data = [] } = useAnswer<readonly OnTheWayRow[]>(CARRIED_API);
  const late = data.filter(({ isLate }) => isLate);
  if (late.length === 0) return null;
  return (
    <p className="refusal late-note" role="alert">
      {say("carry.lateCount", { count: late.length })}{" "}
      <Link href="/cash-in-transit">{say("carry.see")}</Link>
    </p>
  );
}
