// The file on its way: checked as often as it is chosen, and brought in once. What is asked for
// carries names that follow from the file, so that asking again does nothing twice.

import { useMutation, useQueryClient, type UseMutationResult } from "@tanstack/react-query";
import type { BranchId } from "#core/people/ids.ts";
import type { CommandsAnswer } from "#core/wire/field.ts";
import { FILE_TYPES, LARGEST_FILE, type ImportCheck } from "#core/wire/importing.ts";
import { post, postFile } from "#web/office/api.ts";
import { refuseUnless } from "#web/office/commands.ts";
import { importCheckApi } from "#web/office/paths.ts";

export type Asked = NonNullable<ImportCheck["ask"]>;

export function useCheck(branchId: BranchId): UseMutationResult<ImportCheck, Error, File> {
  return useMutation({
    mutationFn: (file: File) =>
      file.size > LARGEST_FILE
        ? Promise.resolve(TOO_LARGE)
        : postFile<ImportCheck>(importCheckApi(branchId), file, typeOf(file)),
  });
}

export function useBring(onGranted: () => void): UseMutationResult<void, Error, Asked> {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (asked: Asked) =>
      refuseUnless(await post<CommandsAnswer>("/api/office/commands", asked)),
    onSuccess: async () => {
      onGranted();
      await cache.invalidateQueries();
    },
  });
}

/** Some computers do not say what a file is; its name does. */
function typeOf({ name }: File): string {
  return name.toLowerCase().endsWith(".csv") ? FILE_TYPES.csv : FILE_TYPES.xlsx;
}

const TOO_LARGE: ImportCheck = {
  problems: [{ block: null, row: null, column: null, says: null, key: "fileTooLarge", values: {} }],
  notices: [],
  preview: null,
  ask: null,
};
