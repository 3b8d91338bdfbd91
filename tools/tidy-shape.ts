// How large files, functions and folders may be, and how they are named and joined.

import { isCode, isIn, isOnFloor, isSource, lengthOf, nameOf, type SourceFile } from "./project.ts";
import { nodesOf } from "./syntax.ts";
import type { TidyRule } from "./tidy-rule.ts";

const LONGEST_FILE = 400;
const LONG_FILE = 250;
const MEDIAN_FILE = 80;
const LONGEST_FUNCTION = 70;
const DEEPEST_FOLDER = 3;

export const SHAPE_RULES: readonly TidyRule[] = [
  {
    name: "no file is longer than 400 lines",
    complaints: (files) => pathsOf(files.filter(isCode).filter(isLongerThan(LONGEST_FILE))),
  },
  {
    name: "nineteen source files of twenty are 250 lines or shorter",
    complaints: (files) => {
      const sources = files.filter(isSource);
      const long = sources.filter(isLongerThan(LONG_FILE));
      return long.length * 20 > sources.length ? pathsOf(long) : [];
    },
  },
  {
    name: "half of the source files are 80 lines or shorter",
    complaints: (files) => {
      const sources = files.filter(isSource);
      const long = sources.filter(isLongerThan(MEDIAN_FILE));
      return long.length * 2 > sources.length ? pathsOf(long) : [];
    },
  },
  {
    name: "no function is longer than 70 lines",
    complaints: (files) => files.filter(isSource).flatMap(longFunctions),
  },
  {
    name: "folders are three deep at most",
    complaints: (files) =>
      pathsOf(files.filter(({ path }) => path.split("/").length > DEEPEST_FOLDER + 1)),
  },
  {
    name: "file names are kebab-case and 25 characters at most",
    complaints: (files) => pathsOf(files.filter(isCode).filter(({ path }) => !isFileName(path))),
  },
  {
    name: "a file opens with why it exists",
    complaints: (files) =>
      pathsOf([
        ...files.filter(isSource).filter(({ text }) => !/^(#!.*\n)?(\/\/|\/\*)/.test(text)),
        ...files.filter(({ path, text }) => path.endsWith(".sql") && !text.startsWith("--")),
      ]),
  },
  {
    name: "there are no barrels",
    complaints: (files) => pathsOf(files.filter(isCode).filter(isBarrel)),
  },
  {
    name: "imports cross folders by # and never climb",
    complaints: (files) =>
      pathsOf(
        files
          .filter((file) => isCode(file) && (isOnFloor(file) || isIn("tools")(file)))
          .filter(({ text }) => /\b(from|import)\s*\(?\s*["']\.\.\//.test(text)),
      ),
  },
  {
    name: "nothing is left for later",
    complaints: (files) =>
      pathsOf(files.filter(isCode).filter(({ text }) => /\b(TODO|FIXME):?\s/.test(text))),
  },
];

/** One name may be passed on beside what the file itself says; a list of them is a barrel. */
function isBarrel({ path, text }: SourceFile): boolean {
  const passedOn = [...text.matchAll(/^export\s+(?:type\s+)?(\*|\{[^}]*\})[^;]*\bfrom\b/gm)];
  const names = passedOn.flatMap((match) => (match[1] ?? "").split(","));
  return nameOf(path).startsWith("index.") || names.includes("*") || names.length > 1;
}

const FUNCTIONS = [
  "FunctionDeclaration",
  "FunctionExpression",
  "ArrowFunctionExpression",
  "ClassMethod",
  "PrivateMethod",
  "Constructor",
  "MethodProperty",
];

function longFunctions(file: SourceFile): string[] {
  return nodesOf(file, FUNCTIONS).flatMap(({ line, lastLine }) => {
    const length = lastLine - line + 1;
    return length > LONGEST_FUNCTION ? [`${file.path}:${line} has ${length} lines`] : [];
  });
}

function isLongerThan(most: number): (file: SourceFile) => boolean {
  return (file) => lengthOf(file) > most;
}

function pathsOf(files: readonly SourceFile[]): string[] {
  return files.map(({ path }) => path);
}

function isFileName(path: string): boolean {
  const name = nameOf(path).replace(/(\.(test|spec|config))?\.(tsx?|mjs)$/, "");
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) && name.length <= 25;
}
