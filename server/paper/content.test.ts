// Headings on paper.

import { expect, test } from "vitest";
import { headed, heading, line, paragraph } from "./content.ts";

test("a heading turns the page with the text below it, and leaves a table to break where it must", () => {
  const [signs, roll] = [heading("Firmas"), heading("Asistencia")];
  const table = { stack: [line("Rosa"), line("Julia")] };
  expect(headed([paragraph("Acta"), signs, line("Rosa"), line("Julia"), roll, table])).toEqual([
    paragraph("Acta"),
    { stack: [signs, line("Rosa")], unbreakable: true },
    line("Julia"),
    roll,
    table,
  ]);
});

test("two headings in a row and one at the end stay as they are", () => {
  const [title, section] = [heading("Acta"), heading("Acuerdos")];
  expect(headed([title, section])).toEqual([title, section]);
});
