// Her figures as sentences, for the ear: each card by itself.

import { isPositive } from "#core/money/money.ts";
import type { MemberFigures } from "#core/wire/member.ts";
import type { Writer } from "#web/parts/writer.ts";
import type { Say } from "./words.ts";

export type Spoken = Readonly<Record<"owe" | "saved" | "covered" | "isOwed" | "meeting", string>>;

export function spoken(figures: MemberFigures, say: Say, write: Writer): Spoken {
  const { saved, owesOthers, isOwed, nextMeeting } = figures;
  return {
    owe: oweText(figures, say, write),
    saved: [
      say("me.savedText", {
        compulsory: write.money(saved.compulsory),
        voluntary: write.money(saved.voluntary),
      }),
      ...(isPositive(saved.held) ? [say("me.heldText", { amount: write.money(saved.held) })] : []),
      ...figures.cameAlong.map(({ amount, from, on }) =>
        say("me.cameAlong", { amount: write.money(amount), from, day: write.longDay(on) }),
      ),
    ].join(" "),
    covered: isPositive(owesOthers)
      ? say("me.coveredText", { amount: write.money(owesOthers) })
      : say("me.coveredNone"),
    isOwed: isPositive(isOwed)
      ? say("me.isOwedText", { amount: write.money(isOwed) })
      : say("me.isOwedNone"),
    meeting:
      nextMeeting === null
        ? say("me.noMeeting")
        : `${say("me.meeting")}: ${say("me.meetingText", {
            day: write.weekday(nextMeeting.dueOn),
            hour: nextMeeting.hour,
            landmark: nextMeeting.landmark,
          })}`,
  };
}

function oweText({ loan, finesOwed }: MemberFigures, say: Say, write: Writer): string {
  const { outstanding, nextDue, overdue } = loan;
  const owed = isPositive(outstanding)
    ? say("me.oweText", { amount: write.money(outstanding) })
    : say("me.nothingOwed");
  const next =
    nextDue === null
      ? []
      : [
          say("me.nextText", {
            amount: write.money(nextDue.amount),
            day: write.weekday(nextDue.dueOn),
          }),
        ];
  const late = isPositive(overdue) ? [say("me.overdueText", { amount: write.money(overdue) })] : [];
  const fines = isPositive(finesOwed)
    ? [say("me.finesText", { amount: write.money(finesOwed) })]
    : [];
  return [owed, ...next, ...late, ...fines].join(" ");
}
