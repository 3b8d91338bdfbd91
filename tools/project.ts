// What a person wrote in this project, read as text.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./setup.mjs";

/** A file with its path relative to the project's root, always with forward slashes. */
export type SourceFile = { readonly path: string; readonly text: string };

const NOT_WRITTEN = new Set(["node_modules", "dist", "data", "test-results", "faults"]);
const READ = /\.(ts|tsx|mjs|cjs|md|css|sql|html|svg|png|txt|json|webmanifest)$/;

/** Every file under a root but what is built, installed, or planted to be found. */
export function projectFiles(root: string = ROOT): SourceFile[] {
  return pathsIn(root, "").map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}

function pathsIn(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (!entry.isDirectory()) return READ.test(entry.name) ? [path] : [];
    return NOT_WRITTEN.has(entry.name) || entry.name.startsWith(".") ? [] : pathsIn(root, path);
  });
}

const FLOOR = /^(core|countries|web|server|simulation)\//;

export const isCode = ({ path }: SourceFile) => /\.(ts|tsx|mjs)$/.test(path);
export const isDocument = ({ path }: SourceFile) => path.endsWith(".md");
export const isSource = (file: SourceFile) =>
  isCode(file) && !/\.(test|spec)\.tsx?$/.test(file.path);
export const isOnFloor = ({ path }: SourceFile) => FLOOR.test(path);
export const isIn = (folder: string) => (file: SourceFile) => file.path.startsWith(`${folder}/`);
export const nameOf = (path: string) => path.slice(path.lastIndexOf("/") + 1);
export const lengthOf = ({ text }: SourceFile) => text.trimEnd().split("\n").length;
