// Las Flores with four meetings held, the fourth as in the worked example, and a way to ask for
// its paper over HTTP and read it back: text, place on the page, reference.

import { v7 as newId } from "uuid";
import type { WomanKey } from "#countries/bolivia/las-flores.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { inForce } from "#countries/country.ts";
import type { CoverageSource } from "#core/groups/bylaws.ts";
import { BOARD_ROLES } from "#core/groups/board.ts";
import { settleMeeting } from "#core/meetings/settle.ts";
import { money } from "#core/money/money.ts";
import { addDays } from "#core/time/day.ts";
import { DISBURSED_ON, testBranch, type TestBranch } from "#server/commands/test-branch.ts";
import { DEMO_PASSWORD } from "#server/demo/demo-staff.ts";
import { playMeeting } from "#server/demo/play.ts";
import type { App } from "#server/http/app-type.ts";
import { buildApp } from "#server/http/app.ts";

export type PaperDesk = {
  readonly branch: TestBranch;
  readonly app: App;
  readonly ask: (path: string, login?: string) => Promise<Answer>;
  readonly close: () => Promise<void>;
};

export type Answer = { readonly status: number; readonly type: string; readonly body: Buffer };

/** On a branch that has its books already, or on a new one. */
export async function openPaperDesk(known?: TestBranch): Promise<PaperDesk> {
  const branch = known ?? (await testBranch());
  const app = await buildApp(
    { ...branch.door, newId: () => newId(), setUpCode: "", screens: null },
    { logger: false, trustProxy: false },
  );
  const cookies = new Map<string, string>();
  const ask = async (path: string, login = "teresa") => {
    const cookie = cookies.get(login) ?? (await signIn(app, login));
    cookies.set(login, cookie);
    const url = path.startsWith("/") ? path : `/api/associations/${branch.bookId}/paper/${path}`;
    const answer = await app.inject({ method: "GET", url, headers: { cookie } });
    const { statusCode: status, rawPayload: body } = answer;
    return { status, type: String(answer.headers["content-type"]), body };
  };
  const close = async () => {
    await app.close();
    await branch.database.close();
  };
  return { branch, app, ask, close };
}

async function signIn(app: App, login: string): Promise<string> {
  const answer = await app.inject({
    method: "POST",
    url: "/api/session",
    headers: { "content-type": "application/json" },
    payload: JSON.stringify({ login, password: DEMO_PASSWORD }),
  });
  return String(answer.headers["set-cookie"]).split(";")[0] ?? "";
}

const BROUGHT: readonly (readonly [WomanKey, bigint])[] = [
  ["a1", 30_000n],
  ["b2", 15_000n],
  ["a2", 29_630n],
  ["a4", 29_630n],
  ["b1", 29_630n],
  ["b3", 29_630n],
  ["b4", 29_630n],
];

type Shares = readonly (readonly [WomanKey | null, bigint])[];

const HELP: readonly (readonly [WomanKey, CoverageSource, Shares])[] = [
  ["a3", "ownVoluntary", [[null, 4_000n]]],
  [
    "a3",
    "subgroup",
    [
      ["a1", 5_000n],
      ["a2", 5_000n],
      ["a4", 5_000n],
    ],
  ],
  ["a3", "reserveFund", [[null, 7_936n]]],
  [
    "b2",
    "subgroup",
    [
      ["b1", 3_979n],
      ["b3", 3_979n],
      ["b4", 3_978n],
    ],
  ],
];

/** Three meetings paid in full (Julia brings 40.00 more to the second), then the fourth. */
export async function holdFourMeetings({ hand, bookId, flores }: TestBranch): Promise<void> {
  const pieces = inForce(BOLIVIA.pieces, DISBURSED_ON);
  flores.meetingIds.slice(0, 3).forEach((meetingId, index) => {
    const amounts = index === 1 ? { [flores.memberIds.a3]: money("BOB", 33_630n) } : {};
    playMeeting(hand, bookId, meetingId, { amounts, presences: {} }, pieces);
  });
  await hand.giveIn();
  fourthMeeting({ hand, bookId, flores });
  await hand.giveIn();
}

function fourthMeeting({ hand, bookId, flores }: Pick<TestBranch, "hand" | "bookId" | "flores">) {
  const meetingId = flores.meetingIds[3] ?? "";
  const { memberIds } = flores;
  const heldOn = addDays(DISBURSED_ON, 56);
  const say = (command: Parameters<typeof hand.record>[1]) => hand.record(bookId, command, heldOn);
  const look = () => hand.look(bookId);
  say({ type: "openMeeting", meetingId, heldOn });
  const marks = Object.values(memberIds).map((memberId) => ({
    memberId,
    presence: memberId === memberIds.a3 ? ("absent" as const) : ("present" as const),
    minutesLate: 0,
    substitute: null,
  }));
  say({ type: "takeRoll", meetingId, marks });
  for (const [key, minor] of BROUGHT) {
    const payment = {
      memberId: memberIds[key],
      amount: money("BOB", minor),
      method: "cash",
    } as const;
    say({ type: "collectPayment", meetingId, receiptNumber: hand.nextReceipt(), ...payment });
  }
  for (const [debtor, source, given] of HELP) {
    const shares = given.map(([helper, minor]) => ({
      helperId: helper === null ? null : memberIds[helper],
      amount: money("BOB", minor),
      receiptNumber: helper === null ? null : hand.nextReceipt(),
    }));
    const isVoted = source === "reserveFund";
    const consent = {
      givenBy: shares.flatMap(({ helperId }) => helperId ?? []),
      manner: isVoted ? ("voted" as const) : ("spoken" as const),
      votesFor: isVoted ? 7 : null,
      votesAgainst: isVoted ? 0 : null,
    };
    say({
      type: "coverShortfall",
      meetingId,
      debtorId: memberIds[debtor],
      source,
      shares,
      consent,
    });
  }
  const { totals } = settleMeeting(look(), look().meetings.list[3]!, heldOn);
  for (const turn of ["first", "second"] as const) {
    const pieces = [
      { value: money("BOB", 20_000n), quantity: 11 },
      { value: money("BOB", 10n), quantity: 8 },
    ];
    say({
      type: "countCash",
      meetingId,
      turn,
      countedBy: look().association.board.treasurer,
      pieces,
    });
  }
  const texts = ["Julia traerá lo que debe en la quinta reunión.", "Se compra un cuaderno nuevo."];
  say({ type: "recordAgreements", meetingId, texts, nextOn: addDays(heldOn, 14) });
  const signatures = BOARD_ROLES.map((role) => ({
    role,
    memberId: look().association.board[role],
    manner: role === "treasurer" ? ("thumbOnPaper" as const) : ("drawn" as const),
    strokes: role === "treasurer" ? "" : "M40 70L60 30L80 75L100 28L120 72M130 60L180 40L250 66",
  }));
  const shown = { collected: totals.collected, external: totals.external };
  const explanation = "seis centavos que ninguna moneda alcanza";
  say({ type: "closeMeeting", meetingId, signatures, explanation, shown });
}
