import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { canonicalText } from "#core/wire/canonical.ts";
import { FIRST_HASH } from "#core/wire/envelope.ts";
import { atTheMeeting, pays, PIN, reopened, shownPaid } from "./asesora.ts";
import { BOOK } from "./peer-book.ts";
import { sha256Hex } from "./bytes.ts";
import { readContents } from "./contents.ts";
import { NoReceiptsLeft } from "./outbox.ts";
import { newPatience, tryPin } from "./vault.ts";

async function envelopesOn(disk: Awaited<ReturnType<typeof atTheMeeting>>["disk"]) {
  const store = disk.store();
  const none = () => 0;
  const tried = await tryPin(store, globalThis.crypto, newPatience(none, none), PIN);
  if (!tried.isGranted) throw new Error(tried.reason.why);
  const { outbox } = await readContents(store, tried.value);
  return outbox.map(({ envelope }) => envelope);
}

test("payments recorded at once take turns and receipts without a gap, each linked to the last", async () => {
  const { branch, disk, phone } = await atTheMeeting();
  await Promise.all(Array.from({ length: 12 }, () => phone.record(BOOK, pays(branch))));
  const envelopes = await envelopesOn(disk);
  expect(envelopes.map(({ deviceTurn }) => deviceTurn)).toEqual(
    Array.from({ length: 13 }, (_, index) => index + 1),
  );
  let hash = FIRST_HASH;
  for (const envelope of envelopes) {
    expect(envelope.prevHash).toBe(hash);
    hash = await sha256Hex(globalThis.crypto, canonicalText(envelope));
  }
  const receipts = envelopes.flatMap(({ command }) =>
    command.type === "collectPayment" ? command.receiptNumber : [],
  );
  expect(receipts).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
  expect(phone.view().receiptsLeft).toBe(38);
});

test("two tabs of one phone never take the same turn", async () => {
  const { branch, disk, phone } = await atTheMeeting();
  const otherTab = await reopened(disk.door());
  const both = [phone, otherTab, phone, otherTab, otherTab, phone];
  await Promise.all(both.map((tab) => tab.record(BOOK, pays(branch))));
  const turns = (await envelopesOn(disk)).map(({ deviceTurn }) => deviceTurn);
  expect(turns).toEqual([1, 2, 3, 4, 5, 6, 7]);
  await Promise.all([phone.sendNow(), otherTab.sendNow()]);
  await phone.sendNow();
  expect(branch.settled()).toBe(7);
});

test("a battery that dies after the payment was kept loses nothing", async () => {
  const { branch, disk, phone } = await atTheMeeting();
  branch.line("cut");
  await phone.record(BOOK, pays(branch, "a2"));
  const again = await reopened(disk.door());
  expect(shownPaid(again)).toBe(29_630n);
  expect(again.view().books[BOOK]?.unsentCount).toBe(2);
  await again.record(BOOK, pays(branch, "a3"));
  branch.line("good");
  await again.sendNow();
  expect(again.view().outbox.map(({ state }) => state)).toEqual(["sent", "sent", "sent"]);
  expect(shownPaid(again)).toBe(59_260n);
});

test("a payment that cannot be built leaves neither a turn nor a receipt used", async () => {
  const { branch, disk, phone } = await atTheMeeting();
  const torn = (receipt: () => number) => {
    receipt();
    throw new NoReceiptsLeft();
  };
  await expect(phone.record(BOOK, torn)).rejects.toThrow(NoReceiptsLeft);
  await phone.record(BOOK, pays(branch));
  const [, payment] = await envelopesOn(disk);
  expect(payment).toMatchObject({ deviceTurn: 2, command: { receiptNumber: 1 } });
});
