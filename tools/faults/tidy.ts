// Faults for our own rules of tidiness: the rule, and files by path. The first of them is the one
// complained of.

type TidyFault = { readonly rule: string; readonly files: Readonly<Record<string, string>> };

export const TIDY_FAULTS: readonly TidyFault[] = [
  ...breaking("no file is longer than 400 lines", [
    { "core/money/a.ts": lines(401) },
    { "core/money/a.test.ts": lines(401) },
  ]),
  ...breaking("nineteen source files of twenty are 250 lines or shorter", [
    { "core/money/a.ts": lines(251), "core/money/b.ts": lines(250) },
  ]),
  ...breaking("half of the source files are 80 lines or shorter", [
    { "core/money/a.ts": lines(81), "core/money/b.ts": lines(81), "core/money/c.ts": lines(80) },
  ]),
  ...breaking("no function is longer than 70 lines", [
    { "core/money/a.ts": `function pay() {\n${lines(69)}\n}` },
    { "web/field/a.tsx": `const Pay = () => {\n${lines(69)}\n};` },
    { "core/money/a.ts": `class Payer {\n  pay() {\n${lines(69)}\n  }\n}` },
  ]),
  ...breaking("folders are three deep at most", [{ "web/field/meetings/old/pay.ts": "" }]),
  ...breaking("file names are kebab-case and 25 characters at most", [
    { "core/money/payLate.ts": "" },
    { "core/money/a-name-of-twenty-six-chars.ts": "" },
  ]),
  ...breaking("a file opens with why it exists", [
    { "core/money/a.ts": "export const one = 1;" },
    { "server/database/migrations/1.sql": "create table a ();" },
  ]),
  ...breaking("there are no barrels", [
    { "core/money/index.ts": "" },
    { "core/money/a.ts": `export * from "./b.ts";` },
    { "core/money/a.ts": `export { b, c } from "./b.ts";` },
    { "core/money/a.ts": `export type { B } from "./b.ts";\nexport { c } from "./c.ts";` },
  ]),
  ...breaking("imports cross folders by # and never climb", [
    { "core/money/a.ts": `import "../b.ts";` },
    { "tools/a.mjs": `await import("../b.ts");` },
  ]),
  ...breaking("nothing is left for later", [{ "core/money/a.ts": "// TODO: round." }]),
  ...breaking("names say what a thing is", [
    ...["manager", "utils", "common", "data", "info", "impl", "process", "handle"].map((word) => ({
      "core/money/a.ts": `const ${word}OfLoans = 1;`,
    })),
    { "core/money/loan-utils.ts": "" },
    { "core/money/helpers.ts": "" },
    { "core/money/a.ts": "function processPayment() {}" },
    { "core/money/a.ts": "const pay = (data) => data;" },
    { "core/money/a.ts": "type Loan = { readonly loanInfo: string };" },
    { "core/money/a.ts": "class LoanManager {}" },
  ]),
  ...breaking("the glossary has one word for each thing", [
    { "core/people/a.ts": "type Client = string;" },
    { "core/people/a.ts": "const customerId = 1;" },
    { "core/people/center.ts": "" },
  ]),
  ...breaking("a document has one title", [
    { "docs/a.md": "# One\n\n# Two\n" },
    { "docs/a.md": "## None\n\n```\n# only in code\n```\n" },
  ]),
  ...breaking("links in documents lead somewhere", [
    { "docs/a.md": "# One\n\n[loan](../core/loan.ts)\n" },
  ]),
  ...breaking("every text of a screen is in the catalogues", [
    screen("<p>Hola</p>"),
    screen(`<p>{"Hola"}</p>`),
    screen(`<p>{isOpen ? say("a") : "Hola"}</p>`),
    screen("<p>{isOpen && `Hola ${name}`}</p>"),
    screen(`<p aria-label="Hola">{say("a")}</p>`),
    screen("<input placeholder={`Hola`} />"),
    screen(`<p title={isOpen ? "Hola" : say("a")} />`),
    screen(`<img alt="Hola" />`),
  ]),
  ...breaking("every language has the same words", [
    catalogues(`{ hi: "Hello" }`, `{ hi: "Hola", bye: "Chau" }`),
    catalogues(`{ hi: { rosa: "Hi", carmen: "Hi" } }`, `{ hi: { rosa: "Hola" } } as const`),
    catalogues(`{ hi: "Hello" }`, `{ hi: "Hola {{name}}" }`),
    { "web/parts/words/field-es.ts": `export const ES = { hi: "Hola" };` },
  ]),
  ...breaking("floating point never touches money", [
    { "core/money/a.ts": `const a = parseFloat("1.5");` },
    { "server/ledger/a.ts": "const a = total.toFixed(2);" },
  ]),
  ...breaking("SQL is constant text", [
    { "server/a.ts": "const q = `select a from ${table}`;" },
    { "server/a.ts": "const q = `update loan set a = ${value}`;" },
    { "server/a.ts": `const q = "delete from loan where id = " + id;` },
    { "server/a.ts": "const q = `${start} order by a`;" },
  ]),
  ...breaking("the sources name no machine's folders", [
    { "core/money/a.ts": `const a = "/tmp/a";` },
    { "core/money/a.ts": "const a = `/root`;" },
  ]),
];

function breaking(rule: string, trees: readonly TidyFault["files"][]): TidyFault[] {
  return trees.map((files) => ({ rule, files }));
}

function screen(shown: string): TidyFault["files"] {
  return { "web/field/a.tsx": `const Screen = () => ${shown};` };
}

function catalogues(english: string, spanish: string): TidyFault["files"] {
  return {
    "web/parts/words/field-en.ts": `export const EN = ${english};`,
    "web/parts/words/field-es.ts": `export const ES = ${spanish};`,
  };
}

/** That many lines of comment. */
function lines(count: number): string {
  return Array.from({ length: count }, () => "// A line.").join("\n");
}
