// A command of a signed-in person: a correction, a decision about the tray. Its name is made
// before it is sent and kept while no answer came, so that sending it again does nothing twice.

import { useMutation, useQueryClient, type UseMutationResult } from "@tanstack/react-query";
import { useRef } from "react";
import { v7 as newId } from "uuid";
import type { AskedCommand } from "#core/book/command.ts";
import type { BookId, CommandId } from "#core/people/ids.ts";
import { canonicalText } from "#core/wire/canonical.ts";
import type { CommandsAnswer } from "#core/wire/field.ts";
import type { OfficeCommand } from "#core/wire/office.ts";
import { post, Refusal } from "./api.ts";

type Unanswered = { readonly text: string; readonly commandId: CommandId };

/** Sends commands for one book; afterwards every screen asks again. */
export function useCommand(
  bookId: BookId,
  onGranted: () => void,
): UseMutationResult<void, Error, AskedCommand> {
  const cache = useQueryClient();
  const unanswered = useRef<Unanswered | null>(null);
  return useMutation({
    mutationFn: async (command: AskedCommand) => {
      const text = canonicalText(command);
      const before = unanswered.current;
      const commandId = before?.text === text ? before.commandId : newId();
      unanswered.current = { text, commandId };
      const asked: OfficeCommand = { commandId, bookId, command };
      refuseUnless(await post<CommandsAnswer>("/api/office/commands", asked));
    },
    onSuccess: async () => {
      unanswered.current = null;
      onGranted();
      await cache.invalidateQueries();
    },
    onError: (error) => {
      if (error instanceof Refusal && error.status !== 0) unanswered.current = null;
    },
  });
}

/** A command that was judged and not applied is a refusal like any other. */
function refuseUnless({ verdicts }: CommandsAnswer): void {
  const refused = verdicts.find(({ verdict }) => verdict !== "applied" && verdict !== "duplicate");
  if (refused !== undefined) throw new Refusal(refused.reason ?? "unknown", JUDGED);
}

/** The status of an answer that was given and says no. */
const JUDGED = 200;
