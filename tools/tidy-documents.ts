// Documents: one title each, and every link leads to a file that is there.

import { dirname, join, normalize, sep } from "node:path";
import { isDocument, type SourceFile } from "./project.ts";
import type { TidyRule } from "./tidy-rule.ts";

export const DOCUMENT_RULES: readonly TidyRule[] = [
  {
    name: "a document has one title",
    complaints: (files) =>
      files
        .filter(isDocument)
        .filter(({ text }) => (withoutCode(text).match(/^# /gm) ?? []).length !== 1)
        .map(({ path }) => path),
  },
  {
    name: "links in documents lead somewhere",
    complaints: (files) => {
      const known = new Set(files.flatMap(({ path }) => [path, ...foldersOf(path)]));
      return files.filter(isDocument).flatMap((file) => deadLinks(file, known));
    },
  },
];

function deadLinks({ path, text }: SourceFile, known: ReadonlySet<string>): string[] {
  const links = [...withoutCode(text).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)];
  return links
    .map((match) => match[1] ?? "")
    .filter((target) => !known.has(placeOf(path, target)))
    .map((target) => `${path}: ${target}`);
}

function placeOf(from: string, target: string): string {
  const place = normalize(join(dirname(from), target))
    .split(sep)
    .join("/");
  return place.replace(/\/$/, "");
}

function foldersOf(path: string): string[] {
  const parts = path.split("/").slice(0, -1);
  return parts.map((_part, index) => parts.slice(0, index + 1).join("/"));
}

function withoutCode(text: string): string {
  return text.replace(/```[\s\S]*?```/g, "");
}
