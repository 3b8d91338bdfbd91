// A woman who left gets back what she had paid ahead, all of it, from the till.

import { Button } from "@mantine/core";
import type { BookId } from "#core/people/ids.ts";
import type { CounterWoman } from "#core/wire/counter.ts";
import { useCommand } from "#web/office/commands.ts";
import { useNotice } from "#web/office/parts/dialog.tsx";
import { RefusalNote } from "#web/office/parts/states.tsx";
import { useStaff } from "#web/office/staff.ts";
import { useWords } from "#web/office/words.ts";

export function PayBack({
  bookId,
  woman,
}: {
  readonly bookId: BookId;
  readonly woman: CounterWoman;
}) {
  const { say, write } = useWords();
  const tell = useNotice();
  const { today } = useStaff();
  const { memberId, name, ahead } = woman;
  const command = useCommand(bookId, () => tell(say("till.paidBack")));
  return (
    <>
      <RefusalNote error={command.error} />
      <Button
        size="compact-md"
        variant="outline"
        loading={command.isPending}
        aria-label={say("till.payBackTo", { name, amount: write.money(ahead) })}
        onClick={() => command.mutate({ type: "payBackAdvance", memberId, on: today })}
      >
        {say("till.payBack")}
      </Button>
    </>
  );
}
