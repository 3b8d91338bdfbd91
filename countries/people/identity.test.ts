// What each country's document accepts and refuses, card by card.

import { expect, test } from "vitest";
import { readIdentity } from "#core/people/identity.ts";
import { cardNumber, peopleOf } from "./country-people.ts";

test.each([
  ["BO", "CI", "4.567.890", "4567890"],
  ["BO", "CI", "12345 LP", "12345"],
  ["BO", "CI", "1234567-1B", "1234567-1B"],
  ["BO", "CI", "12345678 1b sc", "12345678-1B"],
  ["BO", "CI", "E-1234567", "E1234567"],
  ["NI", "Cédula", "001-300585-0012R", "001-300585-0012R"],
  ["MX", "CURP", "boxw310820hnerxn09", "BOXW310820HNERXN09"],
  ["AR", "DNI", "30.111.001", "30111001"],
  ["AR", "CUIL", "20-26756539-3", "20-26756539-3"],
  ["AR", "CUIL", "27-12345678-0", "27-12345678-0"],
  ["AR", "CUIL", "23-30111001-4", "23-30111001-4"],
  ["GT", "DPI", "2456 78905 0101", "2456 78905 0101"],
])("%s takes the %s %s", (country, kind, text, number) => {
  expect(readIdentity(peopleOf(country).identities, kind, text)).toEqual({
    isGranted: true,
    value: number,
  });
});

test.each([
  ["BO", "CI", "1234", "documentUnreadable"],
  ["BO", "CI", "123456789", "documentUnreadable"],
  ["BO", "CI", "1234567-BB", "documentUnreadable"],
  ["BO", "CURP", "4567890", "documentKindUnknown"],
  ["NI", "Cédula", "001-030505-1234A", "documentCheckDigit"],
  ["MX", "CURP", "BOXW310820HNERXN08", "documentCheckDigit"],
  ["AR", "CUIL", "27-30111001-4", "documentCheckDigit"],
  ["GT", "DPI", "2456 78904 0101", "documentCheckDigit"],
  ["GT", "DPI", "2456 78905 2301", "documentUnreadable"],
])("%s refuses the %s %s", (country, kind, text, reason) => {
  expect(readIdentity(peopleOf(country).identities, kind, text)).toEqual({
    isGranted: false,
    reason,
  });
});

test.each([
  ["BO", "712 34567", "+59171234567"],
  ["BO", "+591 71234567", "+59171234567"],
  ["BO", "2 2412345", "+59122412345"],
  ["BO", "51234567", null],
  ["BO", "7123456", null],
  ["BO", "llame a Rosa", null],
  ["MX", "55 1234 5678", "+525512345678"],
  ["GT", "4123-4567", "+50241234567"],
  ["NI", "8123 4567", "+50581234567"],
])("%s reads the telephone %s", (country, text, number) => {
  expect(peopleOf(country).readPhone(text)).toBe(number);
});

test("one card is one number to the institution, however it was written", () => {
  const same = [
    "7788990 LP",
    "7.788.990",
    "７７８８９９０",
    "C.I. 7788990-lp",
    "CI Nº 7788990",
    "7788990",
    "07788990",
  ];
  expect(new Set(same.map((written) => cardNumber("BO", written)))).toEqual(new Set(["7788990"]));
  const others = ["7788991", "7788990-1B", "E-7788990", "AB 7788990", "pasaporte 7788990"];
  expect(new Set(others.map((written) => cardNumber("BO", written))).size).toBe(others.length);
  expect(cardNumber("NI", "001-300585-0012R")).toBe(cardNumber("NI", "Cédula 001 300585 0012r"));
  expect(cardNumber("PE", "41.234.567")).toBe(cardNumber("PE", "41234567"));
});
