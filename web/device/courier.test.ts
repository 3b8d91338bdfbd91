import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import type { Command } from "#core/book/command.ts";
import { money } from "#core/money/money.ts";
import { day } from "#core/time/day.ts";
import { atTheMeeting, pays, reopened, shownPaid } from "./asesora.ts";
import type { Branch, Line } from "./branch-peer.ts";
import { BOOK } from "./peer-book.ts";

const DAY_MS = 86_400_000;

test.each<Line>(["cut", "portal", "broken", "lostAnswer"])(
  "a record is not called sent while the line is %s, and is sent once when it is good again",
  async (line) => {
    const { branch, phone } = await atTheMeeting();
    await phone.record(BOOK, pays(branch));
    branch.line(line);
    await phone.sendNow();
    expect(phone.view().outbox.map(({ state }) => state)).toEqual(["saved", "saved"]);
    expect(shownPaid(phone)).toBe(29_630n);
    branch.line("good");
    await phone.sendNow();
    expect(phone.view().outbox.map(({ state }) => state)).toEqual(["sent", "sent"]);
    expect(phone.view().books[BOOK]).toMatchObject({ unsentCount: 0, book: branch.book() });
    expect(shownPaid(phone)).toBe(29_630n);
    expect(branch.settled()).toBe(2);
  },
);

test("only the server's own answer makes it reachable", async () => {
  const { branch, phone } = await atTheMeeting();
  branch.line("portal");
  await phone.sendNow();
  expect(phone.view().isReachable).toBe(false);
  branch.line("good");
  await phone.sendNow();
  expect(phone.view().isReachable).toBe(true);
});

test("money that fits nowhere is kept for a person and listed as such", async () => {
  const { branch, phone } = await atTheMeeting();
  await phone.record(BOOK, (receipt) => ({
    ...pays(branch)(receipt),
    meetingId: "another-meeting",
  }));
  await phone.sendNow();
  expect(phone.view().outbox.map(({ state }) => state)).toEqual(["sent", "toReview"]);
});

test("a second opening of the meeting says again what the book knows, and is sent", async () => {
  const { branch, phone } = await atTheMeeting();
  const { meetingId } = branch;
  await phone.record(BOOK, () => ({ type: "openMeeting", meetingId, heldOn: day("2026-03-05") }));
  await phone.sendNow();
  expect(phone.view().outbox.map(({ state }) => state)).toEqual(["sent", "sent"]);
});

test("three hundred records go in messages the server takes", async () => {
  const { branch, phone } = await atTheMeeting();
  const { meetingId } = branch;
  const texts = ["x".repeat(900)];
  for (let count = 0; count < 300; count += 1) {
    await phone.record(BOOK, () => ({ type: "recordAgreements", meetingId, texts, nextOn: null }));
  }
  await phone.sendNow();
  expect(branch.settled()).toBe(301);
  expect(branch.largestMessage()).toBeLessThanOrEqual(64 * 1024);
}, 60_000);

test("a revoked phone says so, keeps every record and does not open again", async () => {
  const { branch, disk, phone } = await atTheMeeting();
  branch.line("revoked");
  await phone.sendNow();
  expect(phone.view()).toMatchObject({ access: "revoked", outbox: [{ state: "saved" }] });
  phone.lock();
  const outcome = await disk.door().unlock("480213");
  expect(outcome).toEqual({ isGranted: false, reason: { why: "signInAgain" } });
  branch.line("good");
  const again = await reopened(disk.door());
  await again.sendNow();
  expect(again.view()).toMatchObject({ access: "granted", outbox: [{ state: "sent" }] });
});

test("a payment the server has settled never vanishes while its history is still on the way", async () => {
  const { branch, phone } = await atTheMeeting();
  await phone.record(BOOK, pays(branch));
  branch.line("noHistory");
  await phone.sendNow();
  expect(phone.view().outbox.map(({ state }) => state)).toEqual(["sent", "sent"]);
  expect(shownPaid(phone)).toBe(29_630n);
  branch.line("good");
  await phone.sendNow();
  expect(phone.view().books[BOOK]?.book).toEqual(branch.book());
});

test("a closed and sent meeting leaves the phone after a day, its records after a week", async () => {
  const { branch, disk, phone } = await atTheMeeting();
  await phone.record(BOOK, closes(branch));
  await phone.sendNow();
  disk.pass(DAY_MS - 1);
  await phone.sendNow();
  expect(Object.keys(phone.view().books)).toEqual([BOOK]);
  disk.pass(1);
  await phone.sendNow();
  expect(phone.view().books).toEqual({});
  expect(phone.view().outbox).toHaveLength(2);
  expect(await disk.store().confirmed.count()).toBe(0);
  disk.pass(6 * DAY_MS);
  await phone.sendNow();
  expect(phone.view().outbox).toEqual([]);
});

test.each([
  ["ahead", 400 * DAY_MS],
  ["back", -400 * DAY_MS],
])("a clock set %s by a year drops nothing sooner or later", async (_where, by) => {
  const { branch, disk, phone } = await atTheMeeting();
  await phone.record(BOOK, closes(branch));
  disk.setClock(by);
  await phone.sendNow();
  disk.pass(DAY_MS - 1);
  await phone.sendNow();
  expect(Object.keys(phone.view().books)).toEqual([BOOK]);
  disk.pass(1);
  await phone.sendNow();
  expect(phone.view().books).toEqual({});
});

test("a meeting closed and sent stays as long as a later record of it is unsent", async () => {
  const { branch, disk, phone } = await atTheMeeting();
  await phone.record(BOOK, closes(branch));
  await phone.sendNow();
  await phone.record(BOOK, pays(branch));
  branch.line("broken");
  disk.pass(30 * DAY_MS);
  await phone.sendNow();
  expect(phone.view().books[BOOK]?.unsentCount).toBe(1);
});

function closes({ meetingId }: Branch) {
  const nothing = money("BOB", 0n);
  return (): Command => ({
    type: "closeMeeting",
    meetingId,
    signatures: [],
    explanation: null,
    shown: { collected: nothing, external: nothing },
  });
}
