// What a rule of tidiness is.

import type { SourceFile } from "./project.ts";

/** Each complaint opens with the path of the file it is about. */
export type TidyRule = {
  readonly name: string;
  readonly complaints: (files: readonly SourceFile[]) => string[];
};
