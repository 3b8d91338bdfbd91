// A sheet of paper that a phone keys in line by line is compared when the meeting is closed: before,
// it is not the whole of it.

import { expect, test } from "vitest";
import { MOST_OF_A_MEETING } from "#core/meetings/photo.ts";
import { table, TERESA } from "./las-flores-table.ts";
import { WOMEN } from "./las-flores.ts";

test("a sheet is compared once its meeting is closed, and not before", () => {
  const story = table();
  const meeting = story.meeting(1);
  const { meetingId } = meeting;
  story.ask({ type: "keyInSheet", meetingId, sheetNumber: "LF-1", heldBy: null, photos: [] });
  meeting.open();
  meeting.roll({});
  const sheetId = story.state().sheets?.at(-1)?.sheetId ?? "";
  const compare = () => story.ask({ type: "confirmSheet", sheetId, note: "" }, TERESA);
  expect(compare()).toEqual({ verdict: "rejected", reason: "meetingNotClosed" });
  for (const { key } of WOMEN) meeting.pays(key, "296.30");
  meeting.close();
  expect(compare().verdict).toBe("applied");
});

test("a sheet marked by mistake is taken back while no money stands on it, and nothing else is lost", () => {
  const story = table();
  const meeting = story.meeting(1);
  const { meetingId } = meeting;
  const keyIn = (sheetNumber: string) =>
    story.ask({ type: "keyInSheet", meetingId, sheetNumber, heldBy: null, photos: [] });
  const annul = (recordId: string) =>
    story.ask({ type: "annulRecord", meetingId, recordId, reason: "por error" });
  keyIn("LF-1");
  meeting.open();
  meeting.roll({});
  const rolled = story.state().meetings;
  expect(annul(story.state().sheets?.at(-1)?.sheetId ?? "").verdict).toBe("applied");
  expect(story.state().sheets).toEqual([]);
  expect(story.state().meetings).toEqual(rolled);
  keyIn("LF-1");
  meeting.pays("a1", "296.30");
  const sheetId = story.state().sheets?.at(-1)?.sheetId ?? "";
  expect(annul(sheetId).verdict).toBe("suspense");
  expect(story.state().reviews.at(-1)?.reason).toBe("sheetInUse");
  expect(story.state().sheets).toHaveLength(1);
});

test("a picture that comes after the sheet was compared asks for another look, and the acta has an end", () => {
  const story = table();
  const meeting = story.meeting(1);
  const { meetingId } = meeting;
  story.ask({ type: "keyInSheet", meetingId, sheetNumber: "LF-1", heldBy: null, photos: [] });
  meeting.open();
  meeting.roll({});
  for (const { key } of WOMEN) meeting.pays(key, "296.30");
  meeting.close();
  const sheet = () => story.state().sheets?.[0];
  const { sheetId = "" } = sheet() ?? {};
  const compare = () => story.ask({ type: "confirmSheet", sheetId, note: "" }, TERESA).verdict;
  const add = (use: "sheet" | "group", number: number) => {
    const photo = String(number).padStart(64, "0");
    return story.ask({ type: "addPhoto", meetingId, use, photo, leftOut: [] }).verdict;
  };
  expect(compare()).toBe("applied");
  expect(add("group", 1)).toBe("applied");
  expect(sheet()?.confirmedBy).not.toBeNull();
  expect(add("sheet", 2)).toBe("applied");
  expect(sheet()?.confirmedBy).toBeNull();
  expect(compare()).toBe("applied");
  for (let number = 3; number <= MOST_OF_A_MEETING; number += 1)
    expect(add("sheet", number)).toBe("applied");
  expect(add("sheet", MOST_OF_A_MEETING)).toBe("duplicate");
  expect(add("sheet", MOST_OF_A_MEETING + 1)).toBe("suspense");
});
