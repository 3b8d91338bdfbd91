// Screens speak through the catalogues, and the catalogues of all languages say the same things.

import { isIn, isSource, type SourceFile } from "./project.ts";
import { type Node, nodesOf, partOf, textOf, visit } from "./syntax.ts";
import type { TidyRule } from "./tidy-rule.ts";

export const WORD_RULES: readonly TidyRule[] = [
  {
    name: "every text of a screen is in the catalogues",
    complaints: (files) => files.filter(isScreen).flatMap(untranslated),
  },
  {
    name: "every language has the same words",
    complaints: (files) => files.filter(isSpanish).flatMap((file) => differences(file, files)),
  },
];

const isScreen = (file: SourceFile) => isSource(file) && isIn("web")(file);
const isSpanish = (file: SourceFile) => /^web\/parts\/words\/(.+-)?es\.ts$/.test(file.path);

const SPOKEN = ["aria-label", "aria-description", "title", "placeholder", "alt", "label"];

function untranslated(file: SourceFile): string[] {
  return nodesOf(file, ["JSXText", "JSXAttribute", "JSXElement", "JSXFragment"]).flatMap(
    ({ node, line }) =>
      textsIn(node)
        .filter(isWord)
        .map((text) => `${file.path}:${line} ${text.trim()}`),
  );
}

/** What a person would read or hear because of this node itself, not of those inside it. */
function textsIn(node: Node): string[] {
  if (node.type === "JSXText") return [textOf(node, "value")];
  if (node.type === "JSXAttribute") {
    const isSpoken = SPOKEN.includes(textOf(partOf(node, "name"), "value"));
    return isSpoken ? literalsIn(node["value"]) : [];
  }
  const children = node["children"] as readonly Node[];
  return children.filter(({ type }) => type === "JSXExpressionContainer").flatMap(literalsIn);
}

/** The text a value may become as it stands; a call or another element answers for itself. */
function literalsIn(value: unknown): string[] {
  const texts: string[] = [];
  visit(value, (node) => {
    if (node.type === "StringLiteral") texts.push(textOf(node, "value"));
    if (node.type === "TemplateElement") texts.push(textOf(node, "raw"));
    if (node.type === "ConditionalExpression") {
      texts.push(...literalsIn([node["consequent"], node["alternate"]]));
    }
    return isAnsweredElsewhere(node) ? "enough" : "go on";
  });
  return texts;
}

const ANSWERED_ELSEWHERE =
  /^(Call|Arrow|Member|Object|Conditional|OptionalChaining)\w*Expression$|^JSX(Element|Fragment)$/;

function isAnsweredElsewhere(node: Node): boolean {
  const isBinary = node.type === "BinaryExpression";
  const givesText = ["+", "&&", "||", "??"].includes(textOf(node, "operator"));
  return (isBinary && !givesText) || ANSWERED_ELSEWHERE.test(node.type);
}

/**
 * Two letters together are a word. A catalogue's key is not shown as it stands, and the name of
 * the program is the same in every language.
 */
function isWord(text: string): boolean {
  return /\p{L}{2,}/u.test(text.replaceAll("Ayni", "")) && !/^\w+(\.\w+)+$/.test(text.trim());
}

/** A key or a {{value}} that one of two catalogues lacks. */
function differences(spanish: SourceFile, files: readonly SourceFile[]): string[] {
  const path = spanish.path.replace(/es\.ts$/, "en.ts");
  const english = files.find((file) => file.path === path);
  if (english === undefined) return [`${spanish.path} has no English`];
  const [es, en] = [textsByKey(spanish), textsByKey(english)];
  return [...new Set([...es.keys(), ...en.keys()])]
    .filter((key) => valuesIn(es.get(key)) !== valuesIn(en.get(key)))
    .map((key) => `${path}: ${key}`);
}

function textsByKey(file: SourceFile): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { node } of nodesOf(file, ["VariableDeclarator", "ExportDefaultExpression"])) {
    collect(partOf(node, "init") ?? partOf(node, "expression"), "", texts);
  }
  return texts;
}

function collect(node: Node | null, path: string, texts: Map<string, string>): void {
  const inner = node === null ? null : (partOf(node, "expression") ?? node);
  if (inner?.type !== "ObjectExpression") {
    if (path !== "") texts.set(path, textOf(inner, "value"));
    return;
  }
  for (const property of inner["properties"] as readonly Node[]) {
    const key = textOf(partOf(property, "key"), "value");
    if (key !== "") collect(partOf(property, "value"), `${path}/${key}`, texts);
  }
}

function valuesIn(text: string | undefined): string {
  if (text === undefined) return "missing";
  return (text.match(/\{\{\w+/g) ?? []).toSorted().join(" ");
}
