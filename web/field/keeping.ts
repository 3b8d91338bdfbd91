// The one way the screens of the phone keep what they record.

import { useCallback, useRef } from "react";
import type { WitnessedCommand } from "#core/meetings/command.ts";
import type { DisbursementCommand } from "#core/cycle/command.ts";
import { NoReceiptsLeft } from "#web/device/outbox.ts";
import type { FieldWord } from "#web/parts/words/field-es.ts";
import { usePhone } from "./phone-context.ts";

/** Says why the last record was not kept; null takes the word back. */
export type TellFlaw = (flaw: FieldWord | null) => void;

type Keep<Command> = (build: (receipt: () => number) => Command) => Promise<string | null>;

/**
 * Keeps a command on the phone, then tries to send; resolves to its id once it is kept. Null when
 * it was not: a second tap while the first is being kept, or a flaw that the screen tells her.
 */
export function useKeeping<Command extends WitnessedCommand | DisbursementCommand>(
  bookId: string,
  tellFlaw: TellFlaw,
): Keep<Command> {
  const { phone } = usePhone();
  const isKeeping = useRef(false);
  return useCallback(
    async (build) => {
      if (isKeeping.current) return null;
      isKeeping.current = true;
      try {
        const commandId = await phone.record(bookId, build);
        tellFlaw(null);
        void phone.sendNow();
        return commandId;
      } catch (failure) {
        const isOutOfReceipts = failure instanceof NoReceiptsLeft;
        tellFlaw(isOutOfReceipts ? "pay.noReceipts" : "app.notKept");
        if (!isOutOfReceipts) reportError(failure);
        return null;
      } finally {
        isKeeping.current = false;
      }
    },
    [phone, bookId, tellFlaw],
  );
}
