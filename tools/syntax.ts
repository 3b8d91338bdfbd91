// The code as a tree, for the rules that text alone cannot tell.

import { parseSync } from "@swc/core";
import type { SourceFile } from "./project.ts";

export type Node = { readonly type: string } & Readonly<Record<string, unknown>>;

/** A node with the lines it stands on, counted from 1. */
export type Placed = { readonly node: Node; readonly line: number; readonly lastLine: number };

/** Every node of the named types, in reading order. */
export function nodesOf(file: SourceFile, types: readonly string[]): Placed[] {
  const { tree, lineAt } = parsed(file);
  const found: Placed[] = [];
  visit(tree, (node) => {
    const span = node["span"] as { start: number; end: number } | undefined;
    if (span === undefined || !types.includes(node.type)) return "go on";
    found.push({ node, line: lineAt(span.start), lastLine: lineAt(span.end) });
    return "go on";
  });
  return found;
}

/** Sees a node and all below it, except below those for which `see` answers "enough". */
export function visit(value: unknown, see: (node: Node) => "enough" | "go on"): void {
  if (Array.isArray(value)) {
    for (const part of value) visit(part, see);
    return;
  }
  if (typeof value !== "object" || value === null) return;
  const node = value as Node;
  if (typeof node.type === "string" && see(node) === "enough") return;
  for (const [key, part] of Object.entries(node)) if (key !== "span") visit(part, see);
}

/** A part of a node that is a node itself; null when it is none. */
export function partOf(node: Node, key: string): Node | null {
  const part = node[key];
  return typeof part === "object" && part !== null && "type" in part ? (part as Node) : null;
}

/** A part of a node that is text; empty when it is none. */
export function textOf(node: Node | null, key: string): string {
  const part = node?.[key];
  return typeof part === "string" ? part : "";
}

type Parsed = { readonly tree: Node; readonly lineAt: (position: number) => number };

const read = new Map<string, Parsed>();

/** The parser counts bytes, and goes on counting from one file to the next. */
function parsed({ path, text }: SourceFile): Parsed {
  const known = read.get(text);
  if (known !== undefined) return known;
  const syntax = path.endsWith(".mjs")
    ? ({ syntax: "ecmascript" } as const)
    : ({ syntax: "typescript", tsx: path.endsWith(".tsx") } as const);
  const tree = parseSync(text, syntax) as unknown as Node & { span: { start: number } };
  const first = tree.span.start - bytesBeforeCode(text);
  const bytes = Buffer.from(text);
  const lineAt = (position: number) =>
    bytes
      .subarray(0, position - first)
      .toString()
      .split("\n").length;
  const result = { tree, lineAt };
  read.set(text, result);
  return result;
}

/** The tree begins at the first word of code, behind comments and space. */
function bytesBeforeCode(text: string): number {
  const match = /^(\s|\/\/[^\n]*(\n|$)|\/\*[\s\S]*?\*\/|#!.*\n)*/.exec(text);
  return Buffer.byteLength(match?.[0] ?? "");
}
