import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { atTheMeeting, enrolled, juanasPhone, newDisk, pays, PIN, reopened } from "./asesora.ts";
import { newBranch } from "./branch-peer.ts";
import { BOOK } from "./peer-book.ts";
import { PhoneLocked } from "./session.ts";

test("a phone is new, then locked, and opens with its PIN alone", async () => {
  const branch = await newBranch();
  const disk = newDisk(branch);
  expect(await disk.door().state()).toBe("new");
  await enrolled(disk.door());
  expect(await disk.door().state()).toBe("locked");
  branch.line("cut");
  expect((await reopened(disk.door())).view()).toMatchObject({
    deviceId: "phone-1",
    isLocked: false,
  });
});

test("enrolment says why not", async () => {
  const branch = await newBranch();
  const door = newDisk(branch).door();
  const asked = { login: "juana", password: "secret", pin: PIN, label: "A1" };
  const weak = await door.enrol({ ...asked, pin: "123456" });
  const wrong = await door.enrol({ ...asked, password: "no" });
  branch.line("portal");
  const offline = await door.enrol(asked);
  branch.line("broken");
  const broken = await door.enrol(asked);
  const reasons = [weak, wrong, offline, broken].map((one) => !one.isGranted && one.reason);
  expect(reasons).toEqual(["weakPin", "signInFailed", "offline", "serverTrouble"]);
});

const A_YEAR_MS = 400 * 86_400_000;

test.each([
  ["left alone", 0],
  ["set ahead by a year", A_YEAR_MS],
  ["set back by a year", -A_YEAR_MS],
])(
  "after five wrong PINs even the right one waits half a minute, the clock %s",
  async (_how, by) => {
    const { disk } = await juanasPhone();
    const door = disk.door();
    for (let count = 0; count < 5; count += 1) await door.unlock("999111");
    disk.setClock(by);
    const soon = await door.unlock(PIN);
    expect(soon).toMatchObject({ reason: { why: "wrongPin", triesLeft: 5, waitSeconds: 30 } });
    disk.pass(29_000);
    expect(await door.unlock(PIN)).toMatchObject({ reason: { waitSeconds: 1 } });
    disk.pass(1_000);
    expect((await door.unlock(PIN)).isGranted).toBe(true);
  },
  30_000,
);

test("closing the app and setting the clock ahead does not shorten the wait", async () => {
  const { disk } = await juanasPhone();
  for (let count = 0; count < 5; count += 1) await disk.door().unlock("999111");
  disk.setClock(A_YEAR_MS);
  const door = disk.door();
  await door.state();
  expect((await door.unlock(PIN)).isGranted).toBe(false);
  disk.pass(30_000);
  expect((await door.unlock(PIN)).isGranted).toBe(true);
}, 30_000);

test("rows swapped on the disk do not open", async () => {
  const { branch, disk, phone } = await atTheMeeting();
  await phone.record(BOOK, pays(branch));
  const { outbox } = disk.store();
  const [first, second] = await outbox.orderBy("turn").toArray();
  if (first === undefined || second === undefined) throw new Error("Two rows were kept.");
  await outbox.bulkPut([
    { ...first, iv: second.iv, sealed: second.sealed },
    { ...second, iv: first.iv, sealed: first.sealed },
  ]);
  await expect(reopened(disk.door())).rejects.toThrow(/operation/i);
});

test("neither names nor amounts nor the token lie readable in the store", async () => {
  const { branch, disk, phone } = await atTheMeeting();
  await phone.record(BOOK, pays(branch));
  await phone.saveDraft("Rosa", { note: "Rosa Mamani" });
  await phone.refreshAgenda();
  const store = disk.store();
  const rows = await Promise.all(store.tables.map((table) => table.toArray()));
  const text = JSON.stringify(rows, (_key, part: unknown) => {
    const isBytes = part instanceof ArrayBuffer || part instanceof Uint8Array;
    return isBytes ? new TextDecoder("latin1").decode(part) : part;
  });
  expect(text).toContain(BOOK);
  for (const secret of ["Rosa", "Mamani", "Juana", "29630", "token", "collectPayment"]) {
    expect(text).not.toContain(secret);
  }
});

test("a locked phone shows nothing and keeps nothing more", async () => {
  const { branch, disk, phone } = await atTheMeeting();
  let told = 0;
  phone.subscribe(() => (told += 1));
  phone.lock();
  expect(told).toBe(1);
  expect(phone.view()).toMatchObject({ isLocked: true, books: {}, outbox: [], agenda: null });
  await expect(phone.record(BOOK, pays(branch))).rejects.toThrow(PhoneLocked);
  expect(await disk.store().outbox.count()).toBe(1);
});

test("a half-typed form comes back after a restart, and is forgotten when told", async () => {
  const { disk, phone } = await juanasPhone();
  await phone.saveDraft("roll", { late: ["Carmen"] });
  const again = await reopened(disk.door());
  expect(await again.readDraft("roll")).toEqual({ late: ["Carmen"] });
  await again.saveDraft("roll", null);
  expect(await again.readDraft("roll")).toBeNull();
});

test("a clock twenty minutes fast is seen, also without signal later", async () => {
  const { branch, disk, phone } = await juanasPhone();
  expect(phone.view().clockOffMinutes).toBeNull();
  branch.clock("2026-03-05T12:40:00Z");
  await phone.refreshAgenda();
  expect(phone.view().clockOffMinutes).toBe(20);
  branch.line("cut");
  expect((await reopened(disk.door())).view().clockOffMinutes).toBe(20);
});

test("a book of another branch is not checked out", async () => {
  const { branch, phone } = await juanasPhone();
  expect(await phone.checkOut("elsewhere", branch.meetingId)).toMatchObject({ reason: "notFound" });
  branch.line("cut");
  expect(await phone.checkOut(BOOK, branch.meetingId)).toMatchObject({ reason: "offline" });
});
