// A page of the manual as somebody reads it who has never seen the program: she may touch only what
// the page names in bold, and at the end nothing it names was left untouched.

import { readFileSync } from "node:fs";
import { expect, type Locator, type Page } from "@playwright/test";

export type Book = {
  /** Touches a button, link or room of that name; `within` is where she looks, if not everywhere. */
  readonly touch: (within: Page | Locator, label: string) => Promise<void>;
  /** The field of that name. */
  readonly field: (within: Page | Locator, label: string) => Locator;
  /** What the screen says, word for word. */
  readonly reads: (within: Page | Locator, label: string) => Promise<void>;
  /** What the page names and nobody touched. */
  readonly untouched: () => readonly string[];
};

export function openBook(path: string): Book {
  const text = readFileSync(path, "utf8");
  const named = [...text.matchAll(/\*\*(?<label>[^*]+)\*\*/g)].map(
    ({ groups }) => groups?.["label"] ?? "",
  );
  const untouched = new Set(named);
  const words = (label: string) => {
    expect(named, "the manual names it").toContain(label);
    untouched.delete(label);
    return label.split("…").map(literal).join(".+");
  };
  /** A name may go on after it: of whom, how much. */
  const pattern = (label: string) => new RegExp(`^${words(label)}`);
  return {
    touch: async (within, label) => {
      const name = pattern(label);
      const button = within.getByRole("button", { name });
      await button.or(within.getByRole("link", { name })).first().click();
    },
    field: (within, label) => within.getByLabel(pattern(label)),
    reads: async (within, label) => {
      const said = within.getByText(new RegExp(words(label)));
      await expect(said.filter({ visible: true }).first()).toBeVisible();
    },
    untouched: () => [...untouched],
  };
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
