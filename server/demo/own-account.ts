// What the women of Nueva Esperanza do with their own account: a raffle, a loan among them, and at
// the sixth meeting the gains shared out before the fair of Alasitas.

import type { Deed } from "#core/meetings/deed.ts";
import { money } from "#core/money/money.ts";
import type { MemberId } from "#core/people/ids.ts";

type Tell = (deed: Deed) => string;

/** By number of the meeting; nothing at the others. */
export function ownAccount(
  number: number,
  memberIds: readonly MemberId[],
): ((tell: Tell) => void) | null {
  switch (number) {
    case 1:
      return (tell) => {
        tell({ kind: "incomeReceived", source: "raffle", amount: boliviano(240) });
        tell({ kind: "fundAdded", memberId: null, amount: boliviano(30) });
      };
    case 2:
      return (tell) => lend(tell, memberIds);
    case 4:
      return (tell) => {
        tell({ kind: "loanRepaid", memberId: memberIds[6] ?? "", amount: boliviano(41) });
      };
    case 6:
      return (tell) => share(tell, memberIds);
    default:
      return null;
  }
}

/** Gregoria asks for 80 for her stall; the secretary counts it out with the treasurer. */
function lend(tell: Tell, memberIds: readonly MemberId[]): void {
  const [, secretary = ""] = memberIds;
  const memberId = memberIds[6] ?? "";
  const amount = boliviano(80);
  const requestId = tell({
    kind: "loanVoted",
    memberId,
    amount,
    purpose: "business",
    guarantorIds: memberIds.slice(3, 5),
    instalments: 4,
    votesFor: 11,
    votesAgainst: 0,
  });
  tell({
    kind: "loanPaidOut",
    requestId,
    memberId,
    amount,
    voucherNumber: 1,
    witnessId: secretary,
  });
}

function share(tell: Tell, memberIds: readonly MemberId[]): void {
  tell({
    kind: "shareOutAgreed",
    rule: "savingsDays",
    finesTo: "members",
    amount: boliviano(10),
    votesFor: 12,
    votesAgainst: 0,
  });
  for (const memberId of memberIds) {
    tell({
      kind: "shareTaken",
      memberId,
      amount: boliviano(10),
      manner: "thumbOnPaper",
      strokes: "",
    });
  }
}

function boliviano(whole: number) {
  return money("BOB", BigInt(whole) * 100n);
}
