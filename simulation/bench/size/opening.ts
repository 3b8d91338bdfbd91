// Every page of the office, opened by each role that opens it: a first time in a house just opened,
// then several times about several associations.

import { mayDo, type Role } from "#core/people/role.ts";
import { DEMO_PASSWORD, DEMO_STAFF } from "#server/demo/demo-staff.ts";
import { getRoutes, openHouse } from "./house.ts";
import { OFFICE_PAGES, routesForgotten, SHELL, type OfficePage, type Subject } from "./pages.ts";
import { subjectsOf } from "./subjects.ts";
import { look, openBrowser, signIn, type Browser, type Look } from "./visit.ts";

const LOOKS = 5;

export type Opened = {
  readonly page: string;
  readonly role: Role;
  readonly cold: Look;
  /** Warm, in the order of the time they took. */
  readonly warm: readonly Look[];
};

/** In one house just opened; `only` names a part of the pages by what their name contains. */
export async function openPages(dataDir: string, only: string): Promise<readonly Opened[]> {
  const house = await openHouse(dataDir);
  try {
    const forgotten = routesForgotten(getRoutes(house.app));
    if (forgotten.length > 0) throw new Error(`No page asks ${forgotten.join(", ")}.`);
    const subjects = await subjectsOf(house.owner, LOOKS, house.today);
    const people = await peopleAt(house.url);
    const opened: Opened[] = [];
    for (const page of OFFICE_PAGES.filter(({ name }) => name.includes(only)))
      for (const role of page.roles) {
        const browser = people.get(role);
        if (browser === undefined) throw new Error(`Nobody is ${role}.`);
        const found = await openPage(browser, dataDir, subjects, page, role);
        if (found !== null) opened.push(found);
      }
    for (const browser of people.values()) browser.close();
    return opened;
  } finally {
    await house.close();
  }
}

/** A browser for each role, signed in. */
async function peopleAt(url: string): Promise<Map<Role, Browser>> {
  const people = new Map<Role, Browser>();
  for (const { role, login } of DEMO_STAFF) {
    const cookie = await signIn(url, login, DEMO_PASSWORD);
    people.set(role, openBrowser(url, { cookie }));
  }
  return people;
}

/** Null when the branch has nothing to open it about. */
async function openPage(
  browser: Browser,
  dataDir: string,
  subjects: readonly Subject[],
  page: OfficePage,
  role: Role,
): Promise<Opened | null> {
  const asked = await those(
    browser,
    subjects.map((about) => asksOf(page, about, role)),
  );
  const [first] = asked;
  if (first === undefined) return null;
  const cold = await look(browser, dataDir, first);
  const warm: Look[] = [];
  for (let index = 0; index < LOOKS; index += 1)
    warm.push(await look(browser, dataDir, asked[index % asked.length] ?? first));
  const byTime = warm.toSorted((one, other) => one.milliseconds - other.milliseconds);
  return { page: page.name, role, cold, warm: byTime };
}

/** Those that ask anything; of papers those that are there, which only printing them tells. */
async function those(
  browser: Browser,
  asked: readonly (readonly string[])[],
): Promise<(readonly string[])[]> {
  const found: (readonly string[])[] = [];
  for (const paths of asked) {
    const paper = paths.find((path) => path.includes("/paper/"));
    const isThere = paper === undefined || (await browser.get(paper)).status === 200;
    if (paths.length > 0 && isThere) found.push(paths);
  }
  return found;
}

/** With the counts of the frame, for those who read the branch. */
function asksOf({ asks }: OfficePage, about: Subject, role: Role): readonly string[] {
  const own = asks(about);
  return own.length === 0 || !mayDo(role, "readBranch") ? own : [...own, ...SHELL];
}
