import "fake-indexeddb/auto";
import { expect, test, vi } from "vitest";
import { photosOf } from "#core/meetings/photo.ts";
import { atTheMeeting, pays, reopened } from "./asesora.ts";
import type { Branch } from "./branch-peer.ts";
import { utf8 } from "./bytes.ts";
import type { Phone } from "./phone.ts";
import { BOOK } from "./peer-book.ts";

const JPEG = utf8("The women of Las Flores before the school.");

function ofTheGroup(branch: Branch) {
  const { a3 } = branch.flores.memberIds;
  return { bookId: BOOK, meetingId: branch.meetingId, use: "group", leftOut: [a3] } as const;
}

function added(branch: Branch) {
  const [meeting] = branch.book().group?.meetings.list ?? [];
  return meeting === undefined ? [] : photosOf(meeting);
}

function states(phone: Phone) {
  return phone.view().outbox.map(({ state }) => state);
}

test("a picture taken without signal waits sealed, and goes after every record once there is some", async () => {
  const { branch, disk, phone } = await atTheMeeting();
  branch.line("cut");
  await phone.record(BOOK, pays(branch));
  await phone.keepPicture(ofTheGroup(branch), JPEG);
  expect(phone.view().pictures).toMatchObject([{ use: "group", isRefused: false }]);
  const store = disk.store();
  const rows = [...(await store.pictures.toArray()), ...(await store.pictureBodies.toArray())];
  const onDisk = rows.map(({ sealed }) => new TextDecoder().decode(sealed)).join();
  expect(rows).toHaveLength(2);
  expect(onDisk).not.toContain("group");
  expect(onDisk).not.toContain(btoa("The women"));
  phone.lock();
  const again = await reopened(disk.door());
  expect(again.view().pictures).toHaveLength(1);
  branch.line("good");
  await vi.waitFor(async () => {
    await again.sendNow();
    expect(again.view().pictures).toEqual([]);
    expect(states(again)).toEqual(["sent", "sent", "sent"]);
  }, 20_000);
  expect(branch.pictures()).toEqual([JPEG]);
  expect(added(branch)).toMatchObject([{ use: "group", leftOut: [branch.flores.memberIds.a3] }]);
});

test("a picture on its way holds no record up", async () => {
  const { branch, phone } = await atTheMeeting();
  await phone.sendNow();
  const arrive = branch.holdPictures();
  await phone.keepPicture(ofTheGroup(branch), JPEG);
  await phone.sendNow();
  await phone.record(BOOK, pays(branch));
  await phone.sendNow();
  expect(states(phone)).toEqual(["sent", "sent"]);
  expect(phone.view().pictures).toHaveLength(1);
  expect(branch.pictures()).toEqual([]);
  arrive();
  await vi.waitFor(() => expect(added(branch)).toHaveLength(1), 20_000);
  expect(phone.view().pictures).toEqual([]);
});

test("a picture whose answer was lost is sent again, and is told of once", async () => {
  const { branch, phone } = await atTheMeeting();
  await phone.sendNow();
  branch.line("lostAnswer");
  await phone.keepPicture(ofTheGroup(branch), JPEG);
  await phone.sendNow();
  await vi.waitFor(() => expect(branch.pictures()).toHaveLength(1), 20_000);
  expect(phone.view().pictures).toHaveLength(1);
  branch.line("good");
  await vi.waitFor(async () => {
    await phone.sendNow();
    expect(added(branch)).toHaveLength(1);
  }, 20_000);
  expect(phone.view().pictures).toEqual([]);
  expect(branch.pictures()).toHaveLength(2);
});
