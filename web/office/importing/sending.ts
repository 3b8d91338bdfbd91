// The file on its way to be checked, as often as it is chosen. What it asks for carries names that
// follow from the file, so that the same file is always the same book.

import { useMutation, type UseMutationResult } from "@tanstack/react-query";
import type { BranchId } from "#core/people/ids.ts";
import { FILE_TYPES, LARGEST_FILE, type ImportCheck } from "#core/wire/importing.ts";
import { postFile } from "#web/office/api.ts";
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
