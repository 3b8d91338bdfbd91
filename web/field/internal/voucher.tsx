// The number of a voucher: the next of the women's book, or, where the meeting was held on paper,
// the one that stands on the slip.

import { useState, type ReactNode } from "react";
import { nextVoucher } from "#core/meetings/deed-flaws.ts";
import { useMeeting } from "#web/field/meetings/meeting-context.ts";
import { receiptIn, usePaperReceipts } from "#web/field/meetings/on-paper.ts";
import { PaperReceipt } from "#web/field/meetings/paper-receipt.tsx";
import { useWords } from "#web/field/words.ts";

type Voucher = {
  /** Null while what was copied is no number. */
  readonly voucherNumber: number | null;
  /** Asks for it on paper, says it otherwise. */
  readonly field: ReactNode;
};

export function useVoucher(): Voucher {
  const { say } = useWords();
  const { group, meeting } = useMeeting();
  const { isOnPaper } = usePaperReceipts();
  const [text, setText] = useState<string | null>(null);
  const number = nextVoucher(group, meeting);
  if (!isOnPaper) {
    const field = <p className="hint">{say("internal.voucher", { number })}</p>;
    return { voucherNumber: number, field };
  }
  const shown = text ?? String(number);
  return {
    voucherNumber: receiptIn(shown),
    field: <PaperReceipt word="paper.voucher" text={shown} onChange={setText} />,
  };
}
