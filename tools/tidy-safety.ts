// What could lose money or open the database: floating point, SQL put together from parts, and
// folders of one machine.

import { isCode, isIn, isSource, type SourceFile } from "./project.ts";
import { type Node, nodesOf, visit } from "./syntax.ts";
import type { TidyRule } from "./tidy-rule.ts";

export const SAFETY_RULES: readonly TidyRule[] = [
  {
    name: "floating point never touches money",
    complaints: (files) =>
      files
        .filter((file) => isSource(file) && COUNTS_MONEY.some((isThere) => isThere(file)))
        .filter(({ text }) => /\b(parseFloat|toFixed|toPrecision)\b/.test(text))
        .map(({ path }) => path),
  },
  {
    name: "SQL is constant text",
    complaints: (files) =>
      files
        .filter(
          (file) => isSource(file) && isIn("server")(file) && !NAMES_DATABASES.test(file.path),
        )
        .flatMap(builtSql),
  },
  {
    name: "the sources name no machine's folders",
    complaints: (files) =>
      files
        .filter(isCode)
        .filter(({ text }) => /["'`]\/(root|tmp|home|Users|mnt)(\/|["'`])/.test(text))
        .map(({ path }) => path),
  },
];

const COUNTS_MONEY = ["core", "countries", "server"].map(isIn);

/** Databases, roles and rights, and the tables described in our own code, are named by us and never from a request. */
const NAMES_DATABASES =
  /^server\/database\/(belongings|member-rights|rights|roles|rows|runner|test-server|test-database|test-worlds|wall)\.ts$/;

function builtSql(file: SourceFile): string[] {
  return nodesOf(file, ["TemplateLiteral", "BinaryExpression"])
    .filter(({ node }) => isBuilt(node) && SQL.test(literalsOf(node)))
    .map(({ line }) => `${file.path}:${line}`);
}

const SQL =
  /\b(select\b.*\bfrom|insert into|delete from|update\b.*\bset|(create|alter|drop) (table|database|role|schema)|where\b.*[=<>]|order by|set local)\b/is;

function isBuilt(node: Node): boolean {
  if (node.type === "TemplateLiteral") return (node["expressions"] as readonly Node[]).length > 0;
  return node["operator"] === "+";
}

function literalsOf(node: Node): string {
  const texts: string[] = [];
  visit(node, ({ type, value, raw }) => {
    if (type === "StringLiteral") texts.push(String(value));
    if (type === "TemplateElement") texts.push(String(raw));
    return "go on";
  });
  return texts.join(" ");
}
