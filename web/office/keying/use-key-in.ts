// The sheet on its way. Every fact has a name made before anything is sent and kept while no answer
// came, so that sending again does nothing twice.

import { useMutation, useQueryClient, type UseMutationResult } from "@tanstack/react-query";
import { useRef } from "react";
import { v7 as newId } from "uuid";
import type { WitnessedCommand } from "#core/meetings/command.ts";
import type { BookId, CommandId, MeetingId } from "#core/people/ids.ts";
import { canonicalText } from "#core/wire/canonical.ts";
import type { CommandsAnswer } from "#core/wire/field.ts";
import type { SheetTold } from "#core/wire/sheet.ts";
import { post, Refusal } from "#web/office/api.ts";
import { sheetsApi } from "#web/office/sheets/sheet-paths.ts";
import { ALONE, type Draft } from "./draft.ts";
import type { Fact } from "./facts.ts";

type Told = {
  readonly draft: Draft;
  readonly meetingId: MeetingId;
  readonly facts: readonly Fact[];
};

type Named = { readonly text: string; readonly commandIds: readonly CommandId[] };

/** Afterwards every screen asks again; `onKept` hears whether something of it waits in the tray. */
export function useKeyIn(
  bookId: BookId,
  onKept: (isAside: boolean) => void,
): UseMutationResult<boolean, Error, Told> {
  const cache = useQueryClient();
  const unanswered = useRef<Named | null>(null);
  return useMutation({
    mutationFn: async ({ draft, meetingId, facts }: Told) => {
      const { sheetNumber, heldBy, photos } = draft;
      const sheet: WitnessedCommand = {
        type: "keyInSheet",
        meetingId,
        sheetNumber: sheetNumber.trim(),
        heldBy: heldBy === ALONE ? null : heldBy,
        photos,
      };
      const commands = [sheet, ...facts.map(({ command }) => command)];
      const text = canonicalText(commands);
      const before = unanswered.current;
      const commandIds = before?.text === text ? before.commandIds : commands.map(() => newId());
      unanswered.current = { text, commandIds };
      const names = new Map(facts.map(({ key }, place) => [key, commandIds[place + 1] ?? key]));
      const told: SheetTold = {
        commands: commands.map((command, place) => ({
          commandId: commandIds[place] ?? newId(),
          command: onItsVote(command, names),
        })),
      };
      const { verdicts } = await post<CommandsAnswer>(sheetsApi(bookId), told);
      return verdicts.some(({ reason }) => reason !== null);
    },
    onSuccess: async (isAside) => {
      unanswered.current = null;
      await cache.invalidateQueries();
      onKept(isAside);
    },
    onError: (error) => {
      if (error instanceof Refusal && error.status !== 0) unanswered.current = null;
    },
  });
}

/** A loan paid out names its vote: on the same sheet, by the name the vote has just been given. */
function onItsVote(
  command: WitnessedCommand,
  names: ReadonlyMap<string, CommandId>,
): WitnessedCommand {
  if (command.type !== "recordDeed" || command.deed.kind !== "loanPaidOut") return command;
  const { deed } = command;
  return { ...command, deed: { ...deed, requestId: names.get(deed.requestId) ?? deed.requestId } };
}
