// What every page of the office asks when it is opened anew, as its screen asks it: first who is
// signed in, then everything else at once. A test holds this list against the running router.

import type { Role } from "#core/people/role.ts";
import { PAPER_KINDS, type PaperKind } from "#core/wire/paper.ts";

/** What a page is opened about; empty where the branch has nothing of the kind. */
export type Subject = {
  readonly bookId: string;
  readonly meetingId: string;
  readonly memberId: string;
  readonly personId: string;
  readonly formingId: string;
  /** The first day of the week looked at. */
  readonly monday: string;
  /** What a paper is printed about, by its kind. */
  readonly papers: Readonly<Partial<Record<PaperKind, string>>>;
};

export type OfficePage = {
  readonly name: string;
  /** Who opens it; the first is measured everywhere, all are. */
  readonly roles: readonly Role[];
  /** Paths below the server's; none when there is nothing to open it about. */
  readonly asks: (about: Subject) => readonly string[];
};

/** The frame around every room counts what waits. */
export const SHELL = ["/api/waiting", "/api/clock"] as const;

const WHO_SEES_MOST: readonly Role[] = ["branchManager"];

const of = ({ bookId }: Subject, rest = "") => `/api/associations/${bookId}${rest}`;

function page(
  name: string,
  asks: OfficePage["asks"],
  roles: readonly Role[] = WHO_SEES_MOST,
): OfficePage {
  return { name, roles, asks };
}

const ROOMS: readonly OfficePage[] = [
  page("branch", () => ["/api/associations"], ["branchManager", "countryFinance", "asesora"]),
  page("promotion", () => ["/api/promotion"]),
  page("week", ({ monday }) => [`/api/week?from=${monday}`]),
  page("arrears", () => ["/api/arrears"]),
  page("cash in transit", () => ["/api/cash-in-transit", "/api/savings-on-the-way"]),
  page("counter", () => ["/api/associations", "/api/counter", "/api/till/counts"], ["cashier"]),
  page("counter: a woman pays", (about) => [of(about, "/counter")], ["cashier"]),
  page("bank", () => ["/api/bank"], ["branchManager", "countryFinance"]),
  page("meetings on paper", () => ["/api/sheets"]),
  page("reviews", () => ["/api/reviews", "/api/unread", "/api/photos/unnamed"]),
  page("proposals", () => ["/api/proposals", "/api/openings"], ["branchManager", "countryFinance"]),
  page("closures", () => ["/api/closures"]),
  page("devices", () => ["/api/devices"], ["branchManager", "operator"]),
  page("audit", () => ["/api/audit"], ["auditor", "countryFinance"]),
  page("audit of one book", ({ bookId }) => ["/api/audit", `/api/audit?bookId=${bookId}`], [
    "auditor",
  ]),
  page("import template", () => ["/api/imports/template/xlsx"]),
];

const ASSOCIATION: readonly OfficePage[] = [
  page("association: members", (about) => [of(about), of(about, "/group-health")]),
  page("association: coverage", (about) => [of(about), of(about, "/coverage")]),
  page("association: own account", (about) => [
    of(about),
    of(about, "/accounts"),
    of(about, "/internal"),
  ]),
  page("association: meetings", (about) => [of(about), of(about, "/meetings")]),
  page("association: ledgers", (about) => [of(about), of(about, "/accounts")]),
  page("association: changes", (about) => [
    of(about),
    `/api/proposals?bookId=${about.bookId}`,
    of(about, "/membership"),
    of(about, "/meetings"),
  ]),
  page("acta", (about) => [of(about, `/meetings/${about.meetingId}`)]),
  page("entries of an account", (about) => [
    of(about),
    of(about, "/meetings"),
    of(about, "/ledger?account=groupCash"),
  ]),
  page("statement of a woman", (about) => [of(about), of(about, `/statement/${about.memberId}`)]),
  page("asesora of an association", (about) => [of(about), of(about, "/asesora")]),
  page("handover card", (about) => [of(about), of(about, "/handover")]),
  page("a sheet keyed in", (about) => [of(about), of(about, "/keying"), of(about, "/sheets")], [
    "asesora",
  ]),
  page("next cycle", (about) => [of(about, "/cycle")]),
  page("start a cycle", (about) => [of(about)]),
  page("a woman's record", ({ personId }) => (personId === "" ? [] : [`/api/people/${personId}`])),
  page("association in formation", ({ formingId }) =>
    formingId === "" ? [] : [`/api/forming/${formingId}`],
  ),
];

const OPERATOR: readonly OfficePage[] = [
  page("people", () => ["/api/staff", "/api/branches"], ["operator"]),
];

const PAPERS: readonly OfficePage[] = PAPER_KINDS.map((kind) =>
  page(`paper: ${kind}`, (about) => {
    const asked = about.papers[kind];
    return asked === undefined ? [] : [of(about, `/paper/${kind}${asked}`)];
  }),
);

export const OFFICE_PAGES: readonly OfficePage[] = [
  ...ROOMS,
  ...ASSOCIATION,
  ...OPERATOR,
  ...PAPERS,
];

/** GET routes that no page of the office asks, and why. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  "/health/live": "asked by machines",
  "/health/ready": "asked by machines",
  "/openapi.json": "asked by programmers",
  "/api/setup": "asked before anybody is there",
  "/api/field/agenda": "a phone's; measured with its checkout",
  "/api/field/books/{bookId}/events": "a phone's, when two share a table",
  "/api/associations/{bookId}/photos/{photo}": "one picture, when somebody opens it",
  "/api/member/me": "a member's own; about one woman",
  "/api/member/actas": "a member's own; about one association",
  "/api/member/actas/{meetingId}": "a member's own; about one meeting",
};

/** The route of the printed interface that a path belongs to; undefined when there is none. */
function routeOf(path: string, routes: readonly string[]): string | undefined {
  const [plain = ""] = path.split("?");
  const parts = plain.split("/");
  const fits = (route: string) => {
    const pattern = route.split("/");
    return (
      pattern.length === parts.length &&
      pattern.every((part, index) => part === parts[index] || part.startsWith("{"))
    );
  };
  return routes.includes(plain) ? plain : routes.find(fits);
}

/** A subject with everything, to see which routes the pages ask. */
const ANYTHING: Subject = {
  bookId: "b",
  meetingId: "m",
  memberId: "w",
  personId: "p",
  formingId: "f",
  monday: "2026-01-05",
  papers: Object.fromEntries(PAPER_KINDS.map((kind) => [kind, ""])),
};

/** GET routes that are neither asked by a page nor left out with a reason. */
export function routesForgotten(routes: readonly string[]): string[] {
  const asked = ["/api/session", ...SHELL, ...OFFICE_PAGES.flatMap(({ asks }) => asks(ANYTHING))];
  const known = new Set(asked.map((path) => routeOf(path, routes)));
  return routes.filter((route) => !known.has(route) && LEFT_OUT[route] === undefined);
}

/** What pages ask that the router does not answer, and what is left out of it for nothing. */
export function routesInvented(routes: readonly string[]): string[] {
  const asked = OFFICE_PAGES.flatMap(({ asks }) => asks(ANYTHING));
  return [
    ...asked.filter((path) => routeOf(path, routes) === undefined),
    ...Object.keys(LEFT_OUT).filter((route) => !routes.includes(route)),
  ];
}
