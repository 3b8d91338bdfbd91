import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { fromJson } from "#core/wire/canonical.ts";
import { atTheMeeting, enrolled, pays, PIN } from "./asesora.ts";
import type { Branch } from "./branch-peer.ts";
import { utf8 } from "./bytes.ts";
import { BOOK } from "./peer-book.ts";
import type { RescueCopy, RescueFile } from "./rescue.ts";

test("ten wrong PINs throw the readable data away and keep the records for the server", async () => {
  const { branch, disk, phone } = await atTheMeeting();
  await phone.record(BOOK, pays(branch));
  await phone.saveDraft("collect", { amount: "29" });
  phone.lock();
  const told: unknown[] = [];
  const door = disk.door();
  for (let count = 0; count < 10; count += 1) {
    const outcome = await door.unlock("999111");
    told.push(!outcome.isGranted && outcome.reason);
    disk.pass(3_600_000);
  }
  expect(told[0]).toEqual({ why: "wrongPin", triesLeft: 9, waitSeconds: 0 });
  expect(told[4]).toEqual({ why: "wrongPin", triesLeft: 5, waitSeconds: 30 });
  expect(told[8]).toEqual({ why: "wrongPin", triesLeft: 1, waitSeconds: 480 });
  expect(told[9]).toEqual({ why: "wiped" });
  expect(await disk.door().state()).toBe("wiped");
  expect(await disk.door().unlock(PIN)).toEqual({ isGranted: false, reason: { why: "wiped" } });
  const { meta, snapshots, confirmed, drafts, agenda, outbox } = disk.store();
  const tables = [meta, snapshots, confirmed, drafts, agenda, outbox];
  expect(await Promise.all(tables.map((table) => table.count()))).toEqual([0, 0, 0, 0, 0, 0]);
  expect(await turnsRescued(branch, disk.door())).toEqual([1, 2]);
  await enrolled(disk.door());
  expect(await turnsRescued(branch, disk.door())).toEqual([1, 2]);
}, 60_000);

test("what the server has answered is not in the rescue file", async () => {
  const { branch, phone } = await atTheMeeting();
  await phone.sendNow();
  await phone.record(BOOK, pays(branch));
  expect(await turnsRescued(branch, phone)).toEqual([2]);
});

async function turnsRescued(branch: Branch, door: { rescueFile: () => Promise<Blob> }) {
  const file = JSON.parse(await (await door.rescueFile()).text()) as RescueFile;
  const envelopes = await Promise.all(file.copies.map((copy) => readByServer(branch, copy)));
  return envelopes.map(({ deviceTurn }) => deviceTurn);
}

async function readByServer(branch: Branch, copy: RescueCopy) {
  const { subtle } = globalThis.crypto;
  const bytes = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const place = utf8(`rescue|${copy.commandId}`);
  const curve = { name: "ECDH", namedCurve: "P-256" };
  const point = await subtle.importKey("raw", bytes(copy.point), curve, false, []);
  const shared = await subtle.deriveBits({ name: "ECDH", public: point }, branch.serverKey, 256);
  const base = await subtle.importKey("raw", shared, "HKDF", false, ["deriveKey"]);
  const by = {
    name: "HKDF",
    hash: "SHA-256",
    salt: bytes(copy.point),
    info: utf8("ayni rescue 1"),
  };
  const key = await subtle.deriveKey(by, base, { name: "AES-GCM", length: 256 }, false, [
    "decrypt",
  ]);
  const how = { name: "AES-GCM", iv: bytes(copy.iv), additionalData: place };
  const text = await subtle.decrypt(how, key, bytes(copy.sealed));
  return fromJson(new TextDecoder().decode(text)) as { deviceTurn: number };
}
