// Our own rules of tidiness, as functions from files to complaints, so that a planted fault can
// be shown to each of them.

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, sep } from "node:path";
// @ts-expect-error The setup is plain JavaScript: it runs before anything is installed.
import { ROOT } from "./setup.mjs";
import { longFunctions, untranslated } from "./syntax.ts";

export type SourceFile = { readonly path: string; readonly text: string };

const FLOORS = ["core", "countries", "web", "server", "simulation", "tools", "docs"];
const SKIPPED = new Set([
  "node_modules",
  "dist",
  "data",
  ".git",
  ".cache",
  "faults",
  "test-results",
]);
const READ = /\.(ts|tsx|mjs|cjs|md|css|sql|html|txt)$/;

/** Every file of the project that a person wrote, with paths relative to its root. */
export function projectFiles(): SourceFile[] {
  return walk("").map((path) => ({ path, text: readFileSync(join(ROOT, path), "utf8") }));
}

function walk(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : walk(path);
    return READ.test(entry.name) ? [path] : [];
  });
}

export type TidyRule = {
  readonly name: string;
  readonly complaints: (files: readonly SourceFile[]) => string[];
};

const isCode = ({ path }: SourceFile) => /\.(ts|tsx|mjs)$/.test(path);
const isTest = ({ path }: SourceFile) => /\.(test|spec)\.tsx?$/.test(path);
const isSource = (file: SourceFile) => isCode(file) && !isTest(file);
const isScreen = (file: SourceFile) => isSource(file) && file.path.startsWith("web/");
const linesOf = ({ text }: SourceFile) => text.trimEnd().split("\n").length;
const nameOf = (path: string) => path.split("/").at(-1) ?? path;

export const TIDY_RULES: readonly TidyRule[] = [
  {
    name: "no file is longer than 400 lines",
    complaints: (files) =>
      files.filter((file) => isCode(file) && linesOf(file) > 400).map(({ path }) => path),
  },
  {
    name: "nineteen source files of twenty are 250 lines or shorter",
    complaints: (files) => {
      const sources = files.filter(isSource);
      const long = sources.filter((file) => linesOf(file) > 250);
      return long.length * 20 > sources.length ? long.map(({ path }) => path) : [];
    },
  },
  {
    name: "half of the source files are 80 lines or shorter",
    complaints: (files) => {
      const lengths = files
        .filter(isSource)
        .map(linesOf)
        .toSorted((one, other) => one - other);
      const median = lengths[Math.floor((lengths.length - 1) / 2)] ?? 0;
      return median > 80 ? [`the median is ${median}`] : [];
    },
  },
  {
    name: "no function is longer than 70 lines",
    complaints: (files) => files.filter(isSource).flatMap((file) => longFunctions(file, 70)),
  },
  {
    name: "folders are three deep at most",
    complaints: (files) =>
      files
        .filter(
          ({ path }) => FLOORS.includes(path.split("/")[0] ?? "") && path.split("/").length > 4,
        )
        .map(({ path }) => path),
  },
  {
    name: "file names are kebab-case and 25 characters at most",
    complaints: (files) =>
      files
        .filter(isCode)
        .filter(({ path }) => {
          const name = nameOf(path).replace(/(\.(test|spec|config))?\.(tsx?|mjs)$/, "");
          return !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) || name.length > 25;
        })
        .map(({ path }) => path),
  },
  {
    name: "names say what a thing is",
    complaints: (files) => files.filter(isCode).flatMap(emptyNames),
  },
  {
    name: "a file opens with why it exists",
    complaints: (files) =>
      files
        .filter((file) => isSource(file) && !/^(#!.*\n)?(\/\/|\/\*)/.test(file.text))
        .map(({ path }) => path),
  },
  {
    name: "there are no barrels",
    complaints: (files) =>
      files
        .filter(
          (file) =>
            isCode(file) &&
            (/(^|\/)index\.tsx?$/.test(file.path) || /^export \* from/m.test(file.text)),
        )
        .map(({ path }) => path),
  },
  {
    name: "imports cross folders by # and never climb",
    complaints: (files) =>
      files
        .filter(
          (file) => /^(core|countries|web|server|simulation)\//.test(file.path) && isCode(file),
        )
        .filter(({ text }) => /(from|import)\s*\(?["']\.\.\//.test(text))
        .map(({ path }) => path),
  },
  {
    name: "floating point never touches money",
    complaints: (files) =>
      files
        .filter((file) => isSource(file) && /^(core|countries|server)\//.test(file.path))
        .filter(({ text }) => /\b(parseFloat|toFixed)\b/.test(text))
        .map(({ path }) => path),
  },
  {
    name: "SQL is constant text",
    complaints: (files) =>
      files
        .filter(
          (file) =>
            isSource(file) && file.path.startsWith("server/") && !OPENS_DATABASES.test(file.path),
        )
        .filter(({ text }) => (text.match(/`[^`]*`/g) ?? []).some(isBuiltSql))
        .map(({ path }) => path),
  },
  {
    name: "a document has one title",
    complaints: (files) =>
      files
        .filter(({ path }) => path.endsWith(".md"))
        .filter(({ text }) => (withoutCode(text).match(/^# /gm) ?? []).length !== 1)
        .map(({ path }) => path),
  },
  {
    name: "links in documents lead somewhere",
    complaints: (files) =>
      files.filter(({ path }) => path.endsWith(".md")).flatMap((file) => deadLinks(file, files)),
  },
  {
    name: "every text of a screen is in the catalogues",
    complaints: (files) => files.filter(isScreen).flatMap(untranslated),
  },
  {
    name: "the sources name no machine's folders",
    complaints: (files) =>
      files
        .filter(
          ({ text, path }) =>
            !path.startsWith("tools/tidy") && /["'`(]\/(root|tmp|home)\//.test(text),
        )
        .map(({ path }) => path),
  },
];

/** Databases are named when they are made, by us and never from a request. */
const OPENS_DATABASES = /^server\/database\/(runner|test-server|test-database)\.ts$/;

function isBuiltSql(template: string): boolean {
  return /\b(select|insert into|update|delete from)\b[\s\S]*\$\{|\$\{[\s\S]*\b(from|where|order by)\b/.test(
    template,
  );
}

const EMPTY_WORDS = [
  "manager",
  "util",
  "utils",
  "common",
  "data",
  "info",
  "impl",
  "process",
  "handle",
  "client",
  "customer",
  "center",
];

/** Names settled elsewhere: by the glossary, by mathematics, by the environment. */
const SETTLED = ["branchManager", "commonDivisor", "dataDir"];

function emptyNames({ path, text }: SourceFile): string[] {
  const names = [nameOf(path).replace(/\..*$/, "")];
  for (const match of text.matchAll(
    /\b(?:const|let|function|class|type|interface)\s+([A-Za-z]\w*)/g,
  )) {
    names.push(match[1] ?? "");
  }
  return names
    .filter((name) => !SETTLED.includes(name))
    .filter((name) => wordsOf(name).some((word) => EMPTY_WORDS.includes(word)))
    .map((name) => `${path}: ${name}`);
}

function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[\s_-]+/);
}

function deadLinks({ path, text }: SourceFile, files: readonly SourceFile[]): string[] {
  const known = new Set(files.map((file) => file.path));
  const targets = [...withoutCode(text).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(
    (match) => match[1] ?? "",
  );
  return targets
    .filter((target) => {
      const place = normalize(join(dirname(path), target))
        .split(sep)
        .join("/")
        .replace(/\/$/, "");
      return (
        !known.has(place) &&
        !files.some((file) => file.path.startsWith(`${place}/`)) &&
        !/\.(png|svg)$/.test(place)
      );
    })
    .map((target) => `${path}: ${target}`);
}

function withoutCode(text: string): string {
  return text.replace(/```[\s\S]*?```/g, "");
}
