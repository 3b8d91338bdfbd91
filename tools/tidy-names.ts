// Names say what a thing is: empty words and words the glossary replaced are refused where a
// name of ours is made. Names that others gave (a library's property) are not ours to change.

import { isCode, nameOf, type SourceFile } from "./project.ts";
import { type Node, nodesOf, partOf, textOf } from "./syntax.ts";
import type { TidyRule } from "./tidy-rule.ts";

export const NAME_RULES: readonly TidyRule[] = [
  {
    name: "names say what a thing is",
    complaints: (files) => files.filter(isCode).flatMap((file) => namesWith(EMPTY, file)),
  },
  {
    name: "the glossary has one word for each thing",
    complaints: (files) => files.filter(isCode).flatMap((file) => namesWith(REPLACED, file)),
  },
];

const EMPTY = ["manager", "util", "utils", "common", "data", "info", "impl", "process", "handle"];

/** The glossary says member, association, branch. */
const REPLACED = ["client", "customer", "center"];

/** A helper is the woman who covers for another; no file is named after her. */
const EMPTY_FOR_FILES = ["helper", "helpers"];

/** Settled by the glossary, by mathematics, by the environment's DATA_DIR. */
const SETTLED = ["branchManager", "commonDivisor", "dataDir"];

function namesWith(banned: readonly string[], file: SourceFile): string[] {
  const fileName = nameOf(file.path).replace(/\..*$/, "");
  const ofFile = banned === EMPTY ? [...banned, ...EMPTY_FOR_FILES] : banned;
  const complaints = nodesOf(file, Object.keys(NAMED)).flatMap(({ node, line }) =>
    namesIn(node)
      .filter((name) => !SETTLED.includes(name) && hasWord(name, banned))
      .map((name) => `${file.path}:${line} ${name}`),
  );
  return hasWord(fileName, ofFile) ? [file.path, ...complaints] : complaints;
}

/** Where a node that makes a name keeps it. */
const NAMED: Readonly<Record<string, string>> = {
  VariableDeclarator: "id",
  FunctionDeclaration: "identifier",
  ClassDeclaration: "identifier",
  TsTypeAliasDeclaration: "id",
  TsInterfaceDeclaration: "id",
  TsPropertySignature: "key",
  TsMethodSignature: "key",
  ClassProperty: "key",
  ClassMethod: "key",
  MethodProperty: "key",
  KeyValuePatternProperty: "value",
  Parameter: "pat",
  ArrowFunctionExpression: "params",
};

function namesIn(node: Node): string[] {
  const named = node[NAMED[node.type] ?? ""];
  const parts = Array.isArray(named) ? (named as Node[]) : [partOf(node, NAMED[node.type] ?? "")];
  return parts.filter((part) => part?.type === "Identifier").map((part) => textOf(part, "value"));
}

function hasWord(name: string, banned: readonly string[]): boolean {
  const words = name.replace(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase();
  return words.split(/[\s_-]+/).some((word) => banned.includes(word));
}
