// Every page of the office, opened by each role that opens it: once with nothing in memory, then
// several times about several associations.

import { mayDo, type Role } from "#core/people/role.ts";
import type { Day } from "#core/time/day.ts";
import { DEMO_PASSWORD, DEMO_STAFF } from "#server/demo/demo-staff.ts";
import { openHouse } from "./house.ts";
import { OFFICE_PAGES, routesForgotten, SHELL, type OfficePage, type Subject } from "./pages.ts";
import { getRoutes } from "./house.ts";
import { subjectsOf } from "./subjects.ts";
import { look, openBrowser, signIn, type Look } from "./visit.ts";

const LOOKS = 5;

export type Opened = {
  readonly page: string;
  readonly role: Role;
  readonly cold: Look;
  /** Warm, in the order of the time they took. */
  readonly warm: readonly Look[];
};

/** `only` names a part of the pages by what their name contains. */
export async function openPages(
  dataDir: string,
  today: Day,
  only: string,
): Promise<readonly Opened[]> {
  const pages = OFFICE_PAGES.filter(({ name }) => name.includes(only));
  const visits = pages.flatMap((page) => page.roles.map((role) => ({ page, role })));
  const opened: Opened[] = [];
  for (const { page, role } of visits) {
    const found = await openPage(dataDir, today, page, role);
    if (found !== null) opened.push(found);
  }
  return opened;
}

/** Null when the branch has nothing to open it about. */
async function openPage(
  dataDir: string,
  today: Day,
  page: OfficePage,
  role: Role,
): Promise<Opened | null> {
  const house = await openHouse(dataDir);
  try {
    const forgotten = routesForgotten(getRoutes(house.app));
    if (forgotten.length > 0) throw new Error(`No page asks ${forgotten.join(", ")}.`);
    const subjects = await subjectsOf(house.owner, LOOKS, today);
    const asked = subjects.map((about) => asksOf(page, about, role)).filter(isAsked);
    const [first] = asked;
    if (first === undefined) return null;
    const login = DEMO_STAFF.find((person) => person.role === role)?.login ?? "";
    const cookie = await signIn(house.url, login, DEMO_PASSWORD);
    const browser = openBrowser(house.url, { cookie });
    const cold = await look(browser, dataDir, first);
    const warm: Look[] = [];
    for (let index = 0; index < LOOKS; index += 1)
      warm.push(await look(browser, dataDir, asked[index % asked.length] ?? first));
    browser.close();
    const byTime = warm.toSorted((one, other) => one.milliseconds - other.milliseconds);
    return { page: page.name, role, cold, warm: byTime };
  } finally {
    await house.close();
  }
}

/** With the counts of the frame, for those who read the branch. */
function asksOf({ asks }: OfficePage, about: Subject, role: Role): readonly string[] {
  const own = asks(about);
  return own.length === 0 || !mayDo(role, "readBranch") ? own : [...own, ...SHELL];
}

function isAsked(paths: readonly string[]): boolean {
  return paths.length > 0;
}
