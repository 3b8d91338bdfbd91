// A damaged, clumsy or hostile phone at the door, on a real PostgreSQL: nothing of it is lost,
// nothing of it blocks the records behind it, and the books stay sound.

import { v7 as newId } from "uuid";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Command } from "#core/book/command.ts";
import { canonicalText, toJson } from "#core/wire/canonical.ts";
import { FIRST_HASH } from "#core/wire/envelope.ts";
import { verify } from "#server/verify/verify.ts";
import { acceptCommands, acceptOffice } from "./accept.ts";
import { sha256 } from "./candidate.ts";
import { DISBURSED_ON, testBranch, type TestBranch } from "./test-branch.ts";

let branch: TestBranch;

beforeEach(async () => {
  branch = await testBranch();
});

afterEach(async () => {
  const report = await verify(branch.database.db);
  expect(report.invariants.filter(({ count }) => count > 0)).toEqual([]);
  await branch.database.close();
});

type Raw = Record<string, unknown>;

/** Raw envelopes chained as a phone chains them, each altered before it is hashed. */
function chained(commands: readonly unknown[], alter: (raw: Raw, index: number) => Raw): Raw[] {
  const { phone, bookId } = branch;
  let prevHash = FIRST_HASH;
  return commands.map((command, index) => {
    const envelope = {
      wireVersion: 1,
      commandId: newId(),
      deviceId: phone.deviceId,
      deviceTurn: index + 1,
      prevHash,
      actorId: phone.staffId,
      bookId,
      happenedOn: DISBURSED_ON,
      recordedAt: "2026-02-19T13:00:00.000Z",
      seenVersion: 3,
      command,
    };
    const raw = alter(JSON.parse(toJson(envelope)) as Raw, index);
    prevHash = sha256(canonicalText(raw));
    return raw;
  });
}

function openAndPay(): Command[] {
  const { flores } = branch;
  const [meetingId = ""] = flores.meetingIds;
  const pay: Command = {
    type: "collectPayment",
    meetingId,
    memberId: flores.memberIds.a1,
    amount: { currency: "BOB", minor: 29_630n },
    method: "cash",
    receiptNumber: 1,
  };
  return [{ type: "openMeeting", meetingId, heldOn: DISBURSED_ON }, pay];
}

async function send(raw: readonly Raw[]) {
  const { verdicts } = await acceptCommands(branch.door, branch.phone, raw);
  return verdicts.map(({ verdict, reason }) =>
    reason === null ? verdict : `${verdict} ${reason}`,
  );
}

async function bodies(): Promise<string[]> {
  const rows = await branch.database.db.query("select body from unreadable order by body", []);
  return rows.map((row) => row["body"] as string);
}

describe("one damaged record among sound ones", () => {
  const damages: readonly [string, Raw][] = [
    ["broken text", { recordedAt: "\ud800" }],
    ["half a number", { seenVersion: 1.5 }],
    ["a number beyond all reading", { seenVersion: Infinity }],
    ["a character no text can hold", { happenedOn: "2026\u0000" }],
    ["a day that is none", { happenedOn: "2026-02-31" }],
    ["a field too many", { surprise: [[[["deep"]]]] }],
    ["a version to come", { wireVersion: 900 }],
    ["a command nobody knows", { command: { type: "flyAway" } }],
    ["a name out of a program's inside", { command: JSON.parse('{"__proto__":{"a":1}}') }],
  ];

  test.each(damages)(
    "%s is kept raw, and the records behind it go through",
    async (_name, part) => {
      const [opening, payment] = openAndPay();
      const raw = chained([opening, opening, payment], (known, index) =>
        index === 1 ? { ...known, ...part } : known,
      );
      expect(await send(raw)).toEqual(["applied", "suspense unreadable", "applied"]);
      expect(await bodies()).toEqual([canonicalText(raw[1])]);
      expect(await send(raw)).toEqual(["applied", "suspense unreadable", "applied"]);
    },
  );
});

test("names in large letters are the same names", async () => {
  const raw = chained(openAndPay(), (known) => ({
    ...known,
    commandId: String(known["commandId"]).toUpperCase(),
    bookId: String(known["bookId"]).toUpperCase(),
  }));
  expect(await send(raw)).toEqual(["applied", "applied"]);
  expect(await send(raw)).toEqual(["applied", "applied"]);
});

test("a turn used before, or another phone's record, is refused and kept raw", async () => {
  const [opening, payment] = openAndPay();
  const first = chained([opening], (known) => known);
  await send(first);
  const again = chained([payment], (known) => known);
  const foreign = chained([payment], (known) => ({ ...known, deviceId: newId() }));
  expect(await send([...again, ...foreign])).toEqual(["rejected turnUsed", "rejected wrongDevice"]);
  expect(await bodies()).toHaveLength(2);
  const rightful = chained([opening, payment], (known, index) =>
    index === 0 ? first[0]! : { ...known, commandId: again[0]!["commandId"] },
  );
  expect(await send(rightful)).toEqual(["applied", "applied"]);
});

test("a receipt number used before, or never leased, is posted and shown to a person", async () => {
  const [opening, payment] = openAndPay();
  const raw = chained(
    [
      opening,
      payment,
      { ...payment!, memberId: branch.flores.memberIds.a2 },
      { ...payment!, memberId: branch.flores.memberIds.a3, receiptNumber: 1_900_000_000 },
      { ...payment!, memberId: branch.flores.memberIds.a4, receiptNumber: 2 },
    ],
    (known) => known,
  );
  expect(await send(raw)).toEqual([
    "applied",
    "applied",
    "applied receiptDoubtful",
    "applied receiptDoubtful",
    "applied",
  ]);
});

test("who no longer runs meetings still gets what she saw kept", async () => {
  const raw = chained(openAndPay(), (known) => known);
  const { verdicts } = await acceptCommands(branch.door, { ...branch.phone, role: "auditor" }, raw);
  expect(verdicts.map(({ verdict, reason }) => [verdict, reason])).toEqual([
    ["suspense", "notHerDuty"],
    ["suspense", "notHerDuty"],
  ]);
});

test("amounts that no ledger can add up are set aside, and the meeting closes", async () => {
  const [opening, payment] = openAndPay();
  const huge = { currency: "BOB" as const, minor: 10n ** 15n };
  const { meetingId } = payment as { meetingId: string };
  const raw = chained(
    [
      opening,
      { ...payment!, amount: huge },
      {
        type: "countCash",
        meetingId,
        turn: "first",
        countedBy: branch.flores.memberIds.a1,
        pieces: [{ value: huge, quantity: 100_000_000 }],
      },
      {
        type: "closeMeeting",
        meetingId,
        signatures: [],
        explanation: null,
        shown: { collected: huge, external: huge },
      },
    ],
    (known) => known,
  );
  expect(await send(raw)).toEqual([
    "applied",
    "suspense unusableAmount",
    "suspense unusableAmount",
    "applied closedIrregularly",
  ]);
});

test("two corrections of one line in one batch do not both undo the first amount", async () => {
  const { flores, door, office, bookId } = branch;
  const [meetingId = ""] = flores.meetingIds;
  const [opening, payment] = openAndPay();
  const close = {
    type: "closeMeeting",
    meetingId,
    signatures: [],
    explanation: null,
    shown: { collected: { currency: "BOB", minor: 0n }, external: { currency: "BOB", minor: 0n } },
  };
  await send(chained([opening, payment, close], (known) => known));
  let prevHash = await lastHash(office.deviceId);
  const corrections = [20_000n, 10_000n].map((minor, index) => {
    const raw = {
      wireVersion: 1,
      commandId: newId(),
      deviceId: office.deviceId,
      deviceTurn: 3 + index,
      prevHash,
      actorId: office.staffId,
      bookId,
      happenedOn: DISBURSED_ON,
      recordedAt: "2026-02-19T13:00:00.000Z",
      seenVersion: 3,
      command: {
        type: "correctPayment",
        meetingId,
        memberId: flores.memberIds.a1,
        rightAmount: { currency: "BOB", minor },
        reason: "un error",
      },
    };
    const travelled = JSON.parse(toJson(raw)) as Raw;
    prevHash = sha256(canonicalText(travelled));
    return travelled;
  });
  const { verdicts } = await acceptCommands(door, office, corrections);
  expect(verdicts.map(({ verdict }) => verdict)).toEqual(["applied", "applied"]);
  const [row] = await branch.database.db.query(
    "select outstanding_minor from loan where book_id = $1 and member_id = $2",
    [bookId, flores.memberIds.a1],
  );
  expect(row?.["outstanding_minor"]).toBe(300_000n - (10_000n - 3_500n));
});

async function lastHash(deviceId: string): Promise<string> {
  const rows = await branch.database.db.query("select last_hash from device where device_id = $1", [
    deviceId,
  ]);
  return rows[0]?.["last_hash"] as string;
}

test("what the tables cannot hold is kept raw with its turn, and heard of", async () => {
  const heard: unknown[] = [];
  const door = { ...branch.door, report: (failure: unknown) => heard.push(failure) };
  await branch.database.db.query("alter table receipt add check (receipt_number <> 2)", []);
  const [opening, payment] = openAndPay();
  const raw = chained(
    [opening, payment, { ...payment!, receiptNumber: 2 }, { ...payment!, receiptNumber: 3 }],
    (known) => known,
  );
  const { verdicts } = await acceptCommands(door, branch.phone, raw);
  expect(verdicts.map(({ verdict, reason }) => [verdict, reason])).toEqual([
    ["applied", null],
    ["applied", null],
    ["suspense", "serverTrouble"],
    ["applied", null],
  ]);
  expect(heard).toHaveLength(2);
  expect(await bodies()).toEqual([canonicalText(raw[2])]);
});

test("a founding in another currency, or with rates beyond the whole, is refused", async () => {
  const { flores, door, office } = branch;
  const { association } = flores.founding;
  const ask = async (command: unknown) => {
    const { verdicts } = await acceptOffice(door, office, {
      commandId: newId(),
      bookId: newId(),
      command: JSON.parse(toJson(command)) as unknown,
    });
    return verdicts[0]?.reason;
  };
  const usd = { currency: "USD" as const, minor: 0n };
  const bylaws = {
    ...association.bylaws,
    fines: { late: usd, veryLate: usd, absent: usd, substituted: usd },
  };
  expect(
    await ask({
      ...flores.founding,
      association: { ...association, currency: "USD", bylaws },
      openingFund: usd,
    }),
  ).toBe("otherCurrency");
  const savings = {
    ...association.bylaws.savings,
    rate: { numerator: 10n ** 15n, denominator: 1n },
  };
  expect(
    await ask({
      ...flores.founding,
      association: { ...association, bylaws: { ...association.bylaws, savings } },
    }),
  ).toBe("bylawsOutOfLimits");
});
