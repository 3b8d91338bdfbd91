// What every screen must pass, small and wide.

import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const WIDTHS = [360, 1280];

/** Axe finds nothing serious, and nothing is cut off to the side. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    await page.evaluate(holdStill);
    const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
    await page.evaluate(letMove);
    const serious = violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
    expect(serious, `${screen} at ${width}`).toEqual([]);
    const overflow = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect(overflow, `${screen} at ${width} is cut off`).toBeLessThanOrEqual(1);
  }
  await page.setViewportSize({ width: 360, height: 800 });
}

/**
 * What fades in or out has a contrast of its own meanwhile, and a notice may begin to fade while axe
 * still looks: as long as it does, everything is there or gone at once.
 */
function holdStill(): void {
  const still = new CSSStyleSheet();
  still.replaceSync(
    "*, ::before, ::after { transition: none !important; animation: none !important; }",
  );
  document.adoptedStyleSheets = [still];
}

function letMove(): void {
  document.adoptedStyleSheets = [];
}
