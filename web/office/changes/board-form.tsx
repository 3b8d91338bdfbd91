// The assembly chose another board, proposed from its acta: who holds each post from now on, why, and how it was voted.

import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { BOARD_CAUSES, type BoardCause } from "#core/meetings/wish.ts";
import { BOARD_ROLES } from "#core/groups/board.ts";
import { boardRule } from "#core/groups/board-rule.ts";
import { parseDay } from "#core/time/day.ts";
import { useStaff } from "#web/office/staff.ts";
import { useWords } from "#web/office/words.ts";
import { membersIn, type FormProps } from "./ask-form.tsx";
import { DayField } from "./day-field.tsx";
import { MemberSelect } from "./member-select.tsx";
import { ProposeForm } from "./propose-form.tsx";
import { VotesFields } from "./votes-fields.tsx";

export function BoardForm(form: FormProps) {
  const { say } = useWords();
  const { today } = useStaff();
  const [board, setBoard] = useState(form.association.board);
  const [cause, setCause] = useState<BoardCause>("election");
  const [votes, setVotes] = useState({ inFavour: 0, against: 0 });
  const [on, setOn] = useState<string>(today);
  const members = membersIn(form.association);
  const rule = boardRule(form.association.bylaws);
  const day = parseDay(on);
  const isWhole = BOARD_ROLES.every((role) =>
    members.some(({ memberId }) => memberId === board[role]),
  );
  const wish =
    day.isGranted && isWhole && votes.inFavour > votes.against
      ? { type: "electBoard" as const, board, cause, votes, on: day.value }
      : null;
  return (
    <ProposeForm {...form} wish={wish}>
      <NativeSelect
        label={say("changes.cause")}
        value={cause}
        data={BOARD_CAUSES.map((value) => ({ value, label: say(`cause.${value}`) }))}
        onChange={({ currentTarget: { value } }) =>
          setCause(BOARD_CAUSES.find((known) => known === value) ?? "election")
        }
      />
      <p>{say("closing.boardRule", { terms: rule.termsInRow, rotate: rule.rotate })}</p>
      {BOARD_ROLES.map((role) => (
        <MemberSelect
          key={role}
          label={say(`board.${role}`)}
          members={members}
          memberId={board[role]}
          onChoose={(memberId) => setBoard({ ...board, [role]: memberId })}
        />
      ))}
      <VotesFields votes={votes} onChange={(part) => setVotes({ ...votes, ...part })} />
      <DayField on={on} onChange={setOn} />
    </ProposeForm>
  );
}
