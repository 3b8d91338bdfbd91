// A picture for a file field, drawn by the browser itself.

import { Buffer } from "node:buffer";
import type { Page } from "@playwright/test";

export async function picture(page: Page, name: string) {
  const text = await page.evaluate(() => {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [1200, 800];
    const pen = canvas.getContext("2d");
    if (pen === null) return "";
    pen.fillStyle = "#fffdf5";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.fillStyle = "#222222";
    pen.font = "48px sans-serif";
    pen.fillText("Planilla LF-0004 · Las Flores", 80, 120);
    return canvas.toDataURL("image/png");
  });
  const buffer = Buffer.from(text.split(",")[1] ?? "", "base64");
  return { name, mimeType: "image/png", buffer };
}
