// Rules that need to see the code as a tree: how long a function is, and which words a screen
// says without asking the catalogues.

import { parseSync } from "@swc/core";
import type { SourceFile } from "./tidy.ts";

type Node = { readonly type?: string; readonly span?: { start: number; end: number } } & Record<
  string,
  unknown
>;

const FUNCTIONS = [
  "FunctionDeclaration",
  "FunctionExpression",
  "ArrowFunctionExpression",
  "ClassMethod",
];

/** Functions of more than `most` lines, by file and line. */
export function longFunctions(file: SourceFile, most: number): string[] {
  return nodesOf(file, FUNCTIONS).flatMap(({ start, end, firstLine }) => {
    const length = file.text.slice(start, end).split("\n").length;
    return length > most ? [`${file.path}:${firstLine} has ${length} lines`] : [];
  });
}

const SPOKEN = ["aria-label", "title", "placeholder", "alt", "label"];

/** Words written into a screen instead of a catalogue. */
export function untranslated(file: SourceFile): string[] {
  const words = nodesOf(file, ["JSXText"]).filter(({ node }) => isWord(String(node["value"])));
  const attributes = nodesOf(file, ["JSXAttribute"]).filter(({ node }) => isSpokenText(node));
  return [...words, ...attributes].map(({ firstLine, node }) => {
    const text = String(node["value"] ?? "").trim();
    return `${file.path}:${firstLine} ${node.type === "JSXText" ? text : "attribute"}`;
  });
}

/** The name of the program is the same in every language. */
function isWord(text: string): boolean {
  return /\p{L}{2,}/u.test(text) && text.trim() !== "Ayni";
}

function isSpokenText(node: Node): boolean {
  const name = (node["name"] as Node | undefined)?.["value"];
  const value = node["value"] as Node | undefined;
  return (
    SPOKEN.includes(String(name)) &&
    value?.type === "StringLiteral" &&
    isWord(String(value["value"]))
  );
}

type Found = {
  readonly node: Node;
  readonly start: number;
  readonly end: number;
  readonly firstLine: number;
};

function nodesOf({ path, text }: SourceFile, types: readonly string[]): Found[] {
  const isScript = path.endsWith(".mjs");
  const tree = parseSync(
    text,
    isScript ? { syntax: "ecmascript" } : { syntax: "typescript", tsx: path.endsWith(".tsx") },
  );
  const bytes = Buffer.from(text);
  const origin = (tree as unknown as Node).span?.start ?? 0;
  const base = origin - leading(text);
  const found: Found[] = [];
  visit(tree as unknown as Node, (node) => {
    if (node.span === undefined || !types.includes(node.type ?? "")) return;
    const start = bytes.subarray(0, node.span.start - base).toString().length;
    const end = bytes.subarray(0, node.span.end - base).toString().length;
    found.push({ node, start, end, firstLine: text.slice(0, start).split("\n").length });
  });
  return found;
}

/** The tree's span begins at the first token: bytes of comments and space before it. */
function leading(text: string): number {
  const match = /^(\s|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/)*/.exec(text);
  return Buffer.byteLength(match?.[0] ?? "");
}

function visit(value: unknown, see: (node: Node) => void): void {
  if (Array.isArray(value)) return value.forEach((part) => visit(part, see));
  if (typeof value !== "object" || value === null) return;
  const node = value as Node;
  if (typeof node.type === "string") see(node);
  for (const [key, part] of Object.entries(node)) if (key !== "span") visit(part, see);
}
