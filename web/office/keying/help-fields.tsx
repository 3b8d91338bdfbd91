// Who fell short by the copied lines, and the help the women wrote down for her, source by source.
// What the bylaws would propose is filled in to be written over.

import { Button } from "@mantine/core";
import { belongsToAll, type CoverageSource } from "#core/groups/bylaws.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import type { Shortfall } from "#core/meetings/shortfalls.ts";
import { isPositive, sum, zero, type Money } from "#core/money/money.ts";
import { Section } from "#web/office/parts/page.tsx";
import { useWords } from "#web/office/words.ts";
import type { Gift, HelpDraft } from "./draft.ts";
import { HelpCard } from "./help-card.tsx";
import { nameOf } from "./names.ts";
import { amountIn } from "./read.ts";
import type { Copying } from "./copying.ts";
import type { Tried } from "./try-out.ts";

type Props = Copying & { readonly tried: Tried | null };

export function HelpFields({ group, draft, onChange, tried }: Props) {
  const { say, write } = useWords();
  const filled = { group, figure: write.figure };
  const isBegun = Object.values(draft.lines).some(({ paid }) => paid !== "");
  const shortfalls = isBegun ? (tried?.shortfalls ?? []) : [];
  const setHelp = (help: readonly HelpDraft[]) => onChange({ ...draft, help });
  return (
    <Section title={say("keying.help")}>
      {shortfalls.length === 0 ? (
        <p className="is-quiet">{say(isBegun ? "keying.helpNone" : "keying.helpLater")}</p>
      ) : null}
      {shortfalls.map((short) => (
        <Short key={short.memberId} group={group} short={short}>
          {draft.help.map((help, place) =>
            help.debtorId === short.memberId ? (
              <HelpCard
                key={place}
                group={group}
                help={help}
                onSource={(source) =>
                  setHelp(
                    draft.help.with(place, turned(newHelp(filled, short, source), help, filled)),
                  )
                }
                onChange={(changed) => setHelp(draft.help.with(place, changed))}
                onRemove={() => setHelp(draft.help.toSpliced(place, 1))}
              />
            ) : null,
          )}
          {isPositive(short.open) ? (
            <Button
              variant="outline"
              onClick={() => setHelp([...draft.help, newHelp(filled, short, firstSource(short))])}
            >
              {say("keying.addHelp", { name: nameOf(group, short.memberId) })}
            </Button>
          ) : null}
        </Short>
      ))}
    </Section>
  );
}

function Short(card: {
  readonly group: GroupState;
  readonly short: Shortfall;
  readonly children: React.ReactNode;
}) {
  const { say, write } = useWords();
  const { missing, open, memberId } = card.short;
  return (
    <div className="short-card">
      <h3>
        {say("keying.short", { name: nameOf(card.group, memberId), amount: write.money(missing) })}
      </h3>
      {isPositive(open) ? (
        <p role="status">{say("keying.shortLeft", { amount: write.money(open) })}</p>
      ) : null}
      {card.children}
    </div>
  );
}

function firstSource({ steps }: Shortfall): CoverageSource {
  return (steps.find(({ shares }) => shares.length > 0) ?? steps[0])?.source ?? "association";
}

/** Amounts are filled in as she would write them. */
type Filled = { readonly group: GroupState; readonly figure: (amount: Money) => string };

/** Filled in as the bylaws propose; where they propose nothing, everybody who could have given. */
function newHelp({ group, figure }: Filled, short: Shortfall, source: CoverageSource): HelpDraft {
  const { memberId: debtorId, steps } = short;
  const proposed = steps.find((step) => step.source === source)?.shares ?? [];
  const gifts = givers(group, debtorId, source).map((helperId): Gift => {
    const amount = proposed.find((share) => share.helperId === helperId)?.amount;
    return { helperId, amount: amount === undefined ? "" : figure(amount), receipt: "" };
  });
  const manner = belongsToAll(source) ? "voted" : "signed";
  return { debtorId, source, gifts, manner, votesFor: "", votesAgainst: "" };
}

/** The same money from another source: where one gives alone, it is all of it. */
function turned(fresh: HelpDraft, before: HelpDraft, { group, figure }: Filled): HelpDraft {
  const [only, ...others] = fresh.gifts;
  if (only === undefined || others.length > 0) return fresh;
  const { currency } = group.association;
  const amounts = before.gifts.map(({ amount }) => amountIn(amount, currency) ?? zero(currency));
  return { ...fresh, gifts: [{ ...only, amount: figure(sum(currency, amounts)) }] };
}

function givers(
  { association }: GroupState,
  debtorId: string,
  source: CoverageSource,
): (string | null)[] {
  const debtor = association.members.find(({ memberId }) => memberId === debtorId);
  const others = association.members.filter(({ memberId }) => memberId !== debtorId);
  switch (source) {
    case "subgroup":
      return others
        .filter(({ subgroupId }) => subgroupId === debtor?.subgroupId)
        .map(({ memberId }) => memberId);
    case "association":
    case "memberSavings":
      return others.map(({ memberId }) => memberId);
    default:
      return [null];
  }
}
