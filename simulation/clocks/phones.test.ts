// Phones whose clocks are wrong, are set in the middle of a meeting, and stand in other zones: each
// lives the same two meetings as a phone with the true time, and the books must not know them apart.
// AYNI_CLOCK_MEETINGS asks for more than forty of them.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { zone } from "#server/clock/zone-tables.ts";
import { verify } from "#server/verify/verify.ts";
import { chanceOf } from "#simulation/chance.ts";
import { DAY, HOUR, newWorld } from "./hands.ts";
import { atDesk, openInstitution, type Institution } from "./institution.ts";
import {
  begin,
  everything,
  finish,
  MEETINGS,
  newGroup,
  PUT_OFF,
  takeAlong,
  type Group,
} from "./table.ts";
import { storyOf, type Story } from "./told.ts";

/** Two for each life, in Bolivia and in four more zones; those beyond are lives set at every step. */
const MEETINGS_HELD = Number(process.env["AYNI_CLOCK_MEETINGS"] ?? 40);
const WILD = Math.max(3, Math.ceil((MEETINGS_HELD - 34) / 2));

/** How a phone's clock is off at each part of its life, and the zone it stands in. */
type Clockwork = { readonly name: string; readonly zone: string; readonly off: readonly number[] };

const ZONES = [
  "America/La_Paz",
  "America/Mexico_City",
  "America/Tijuana",
  "America/Cancun",
  "America/Argentina/Buenos_Aires",
  "America/Guatemala",
  "America/Managua",
] as const;

const LONGEST_MS = 60_000 + MEETINGS_HELD * 3_000;

/** Take along, begin, finish, send: twice. */
const PARTS = 8;

const TRUE: Clockwork = { name: "the true time", zone: "America/La_Paz", off: [] };

const always = (name: string, off: number): Omit<Clockwork, "zone"> => ({
  name,
  off: Array.from({ length: PARTS }, () => off),
});

/** Off by these hours from the third part of each meeting on: while the women sit at the table. */
const jump = (name: string, before: number, after: number): Omit<Clockwork, "zone"> => ({
  name,
  off: [before, before, after, after, before, before, after, after],
});

const chance = chanceOf(20_260_305);
const wild = (name: string): Omit<Clockwork, "zone"> => ({
  name,
  off: Array.from({ length: PARTS }, () => chance.between(-36 * 60, 36 * 60) * 60_000),
});

const WRONG: readonly Clockwork[] = [
  always("36 hours behind", -36 * HOUR),
  always("5 hours ahead", 5 * HOUR),
  always("36 hours ahead", 36 * HOUR),
  jump("set 36 hours ahead at the table", 0, 36 * HOUR),
  jump("set 36 hours back at the table", 0, -36 * HOUR),
  jump("from a day behind to a day ahead", -DAY, DAY),
  jump("set back to 1970", 0, -56 * 365 * DAY),
  jump("set a year ahead", 0, 400 * DAY),
  ...Array.from({ length: WILD }, (_none, index) => wild(`set at every step, way ${index + 1}`)),
].map((clock, index) => ({ ...clock, zone: ZONES[index % ZONES.length] ?? ZONES[0] }));

/** Around midnight in La Paz: the first meeting begins before it and ends after it. */
const TIMES = [
  "2026-02-18T22:00:00Z",
  "2026-02-20T03:40:00Z",
  "2026-02-20T04:20:00Z",
  "2026-02-20T13:00:00Z",
  "2026-03-05T22:00:00Z",
  "2026-03-06T13:00:00Z",
  "2026-03-06T14:30:00Z",
  "2026-03-07T02:00:00Z",
] as const;

/** All lives at once, step by step, so that the same server is asked at the same true time. */
async function live(institution: Institution, clockworks: readonly Clockwork[]): Promise<Story[]> {
  const desk = await atDesk(institution, "teresa");
  const groups: Group[] = [];
  for (const _clockwork of clockworks) groups.push(await newGroup(institution, desk));
  const own = process.env["TZ"];
  for (const [part, at] of TIMES.entries()) {
    institution.world.passTo(at);
    for (const [index, group] of groups.entries()) {
      const { zone, off } = clockworks[index] ?? TRUE;
      process.env["TZ"] = zone;
      group.hands.set(off[part] ?? 0);
      await step(group, part);
    }
  }
  if (own === undefined) delete process.env["TZ"];
  else process.env["TZ"] = own;
  for (const group of groups) expect(new Set(everything(group))).toEqual(new Set(["sent"]));
  const stories: Story[] = [];
  for (const { bookId } of groups) stories.push(await storyOf(institution.database, bookId));
  return stories;
}

async function step(group: Group, part: number): Promise<void> {
  const turn = part < 4 ? 0 : 1;
  if (part % 4 === 0) return takeAlong(group, turn);
  if (part % 4 === 1) return begin(group, turn, turn === 0 ? MEETINGS[0] : PUT_OFF);
  if (part % 4 === 2) return finish(group, turn);
  return group.phone.sendNow();
}

describe("in Bolivia", () => {
  let institution: Institution;
  let stories: Story[];

  beforeAll(async () => {
    institution = await openInstitution(newWorld("2026-02-05T14:00:00Z"));
    stories = await live(institution, [TRUE, ...WRONG]);
  }, LONGEST_MS);

  afterAll(() => institution.close());

  test("two meetings were held on their days, one of them put off by a day", () => {
    const [story] = stories;
    expect(story?.["meetings"]).toContain(`"held_on":"${MEETINGS[0]}","status":"closed"`);
    expect(story?.["meetings"]).toContain(`"held_on":"${PUT_OFF}","status":"closed"`);
    expect(story?.["clocks of arrears"]).toContain('"daysPastDue":117');
  });

  test.each(WRONG.map(({ name, zone }, index) => [name, zone, index + 1] as const))(
    "a phone %s in %s leaves the same events, money, order and days",
    (_name, _zone, index) => {
      expect(stories[index]).toEqual(stories[0]);
    },
  );

  test("the books are sound", async () => {
    const { books, invariants } = await verify(institution.database.db);
    expect(books).toBe(WRONG.length + 1);
    expect(invariants.filter(({ count }) => count > 0)).toEqual([]);
  });
});

describe.each([
  "America/Tijuana",
  "America/Mexico_City",
  "America/Cancun",
  "America/Argentina/Buenos_Aires",
])("where the branch is in %s", (place) => {
  test("a phone two days off between the parts of a meeting changes nothing", async () => {
    const institution = await openInstitution(newWorld("2026-02-05T14:00:00Z"), zone(place));
    const off = [0, 36, -36, 36, -36, 36, -36, 0].map((count) => count * HOUR);
    const elsewhere = ZONES[place.length % ZONES.length] ?? ZONES[0];
    const stories = await live(institution, [TRUE, { name: "off", zone: elsewhere, off }]);
    expect(stories[1]).toEqual(stories[0]);
    await institution.close();
  });
});
