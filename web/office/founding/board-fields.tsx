// Three women elected, each to one post.

import { NativeSelect } from "@mantine/core";
import { BOARD_ROLES } from "#core/groups/board.ts";
import { Section } from "#web/office/parts/page.tsx";
import { useWords } from "#web/office/words.ts";
import type { Change, Draft } from "./draft.ts";

export function BoardFields({ draft, change }: { readonly draft: Draft; readonly change: Change }) {
  const { say } = useWords();
  const { board, members } = draft;
  const women = members.map(({ memberId, given, family }, index) => ({
    value: memberId,
    label: `${index + 1}. ${given} ${family}`.trim(),
  }));
  return (
    <Section title={say("founding.board")}>
      <div className="fields">
        {BOARD_ROLES.map((role) => (
          <NativeSelect
            key={role}
            label={say(`board.${role}`)}
            required
            value={board[role]}
            data={[{ value: "", label: say("founding.choose") }, ...women]}
            onChange={(event) => change({ board: { ...board, [role]: event.currentTarget.value } })}
          />
        ))}
      </div>
    </Section>
  );
}
