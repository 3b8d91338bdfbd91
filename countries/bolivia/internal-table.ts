// The internal account at the table of Las Flores, for tests: deeds told in one line each.

import type { Decision } from "#core/book/decide.ts";
import type { AssemblyAct } from "#core/meetings/assembly.ts";
import { ledgerAt, type LedgerRead } from "#core/meetings/ledger-read.ts";
import type { Deed, DeedOf } from "#core/meetings/deed.ts";
import { addDays } from "#core/time/day.ts";
import { bob, START, table } from "./las-flores-table.ts";
import { WOMEN, type WomanKey } from "./las-flores.ts";

type Story = ReturnType<typeof table>;

const EXACT = "296.30";

/** What the women can do with their account at one meeting, which is open when this answers. */
export function accountAt(story: Story, number: number) {
  const { memberIds, ask } = story;
  const meeting = story.meeting(number);
  const tell = (deed: Deed): Decision =>
    ask({ type: "recordDeed", meetingId: meeting.meetingId, deed });
  meeting.open(addDays(START, 14 * number));
  meeting.roll({});
  const assembly = (act: AssemblyAct): Decision =>
    ask({ type: "recordAssembly", meetingId: meeting.meetingId, act });
  const ledger = () => ledgerIn(story, meeting.meetingId);
  return {
    meeting,
    tell,
    assembly,
    ledger,
    /** Read as it stands, and voted by all eight. */
    votesLedger: (votesFor = 8, votesAgainst = 0, abstained = 0) =>
      assembly({
        kind: "ledgerVoted",
        read: ledger().total,
        votesFor,
        votesAgainst,
        abstained,
      }),
    everybodyPays: () => {
      for (const { key } of WOMEN) meeting.pays(key, EXACT);
    },
    votes: (
      who: WomanKey,
      amount: string,
      more: Partial<Omit<DeedOf<"loanVoted">, "kind" | "amount" | "memberId">> = {},
    ) => {
      const decision = tell({
        kind: "loanVoted",
        memberId: memberIds[who],
        amount: bob(amount),
        purpose: "business",
        guarantorIds: [memberIds.b3, memberIds.b4],
        instalments: 3,
        votesFor: 7,
        votesAgainst: 0,
        ...more,
      });
      return recordOf(decision);
    },
    paysOut: (requestId: string, who: WomanKey, amount: string, voucherNumber: number) =>
      tell({
        kind: "loanPaidOut",
        requestId,
        memberId: memberIds[who],
        amount: bob(amount),
        voucherNumber,
        witnessId: memberIds.b1,
      }),
    repays: (who: WomanKey, amount: string) =>
      tell({ kind: "loanRepaid", memberId: memberIds[who], amount: bob(amount) }),
    takesShare: (who: WomanKey, amount: string) =>
      tell({
        kind: "shareTaken",
        memberId: memberIds[who],
        amount: bob(amount),
        manner: "thumbOnPaper",
        strokes: "",
      }),
  };
}

/** The women's own ledger as it would be read now. */
function ledgerIn(story: Story, asked: string): LedgerRead {
  const group = story.state();
  const held = group.meetings.list.find(({ meetingId }) => meetingId === asked);
  if (held === undefined) throw new Error("No such meeting.");
  return ledgerAt(group, held);
}

/** The name under which the deed was kept. */
function recordOf(decision: Decision): string {
  const [event] = decision.verdict === "rejected" ? [] : decision.events;
  return event?.type === "DeedRecorded" ? event.deed.recordId : "";
}
