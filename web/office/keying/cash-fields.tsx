// The cash counted twice, as both counts stand on the sheet, against what should lie there.

import { NativeSelect, TextInput } from "@mantine/core";
import { worthOf, type CountTurn } from "#core/meetings/meeting.ts";
import { isZero, money, negate, subtract, zero, type Money } from "#core/money/money.ts";
import { fullName } from "#core/people/name.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { inForce } from "#countries/country.ts";
import { Section } from "#web/office/parts/page.tsx";
import { useWords } from "#web/office/words.ts";
import type { CountDraft } from "./draft.ts";
import { piecesIn } from "./facts.ts";
import type { Copying } from "./copying.ts";
import type { Tried } from "./try-out.ts";

type Props = Copying & { readonly tried: Tried | null };

export function CashFields({ tried, ...copying }: Props) {
  const { say, write } = useWords();
  const expected = tried?.settled.totals.expectedCash;
  return (
    <Section
      title={say("keying.cash")}
      note={
        expected === undefined ? null : say("keying.shouldBe", { amount: write.money(expected) })
      }
    >
      <div className="two-sides">
        <Count {...copying} turn="first" expected={expected} />
        <Count {...copying} turn="second" expected={expected} />
      </div>
    </Section>
  );
}

type One = Copying & { readonly turn: CountTurn; readonly expected: Money | undefined };

function Count({ group, meeting, draft, onChange, turn, expected }: One) {
  const { say, write } = useWords();
  const { currency, members } = group.association;
  const count = draft.counts[turn];
  const set = (part: Partial<CountDraft>) =>
    onChange({ ...draft, counts: { ...draft.counts, [turn]: { ...count, ...part } } });
  const total = worthOf(piecesIn(count, currency), zero(currency));
  return (
    <fieldset className="count-card">
      <legend>{say(`keying.${turn}`)}</legend>
      <NativeSelect
        label={say("keying.countedBy")}
        value={count.countedBy}
        data={members.map(({ memberId, name }) => ({ value: memberId, label: fullName(name) }))}
        onChange={(event) => set({ countedBy: event.currentTarget.value })}
      />
      <div className="piece-fields">
        {inForce(BOLIVIA.pieces, meeting.dueOn).map((minor) => {
          const value = write.money(money(currency, minor));
          return (
            <label key={minor.toString()}>
              <span className="amount">{value}</span>
              <TextInput
                aria-label={say("keying.pieces", { turn: say(`keying.${turn}`), value })}
                inputMode="numeric"
                autoComplete="off"
                value={count.quantities[minor.toString()] ?? ""}
                onChange={(event) =>
                  set({
                    quantities: {
                      ...count.quantities,
                      [minor.toString()]: event.currentTarget.value,
                    },
                  })
                }
              />
            </label>
          );
        })}
      </div>
      <p>
        {say("keying.counted")}: <strong>{write.money(total)}</strong>
      </p>
      <Apart total={total} expected={expected} />
    </fieldset>
  );
}

function Apart({ total, expected }: Pick<One, "expected"> & { readonly total: Money }) {
  const { say, write } = useWords();
  if (expected === undefined || isZero(total)) return null;
  const apart = subtract(total, expected);
  const amount = write.money(apart.minor < 0n ? negate(apart) : apart);
  return (
    <p role="status" className={isZero(apart) ? "is-agreed" : "is-apart"}>
      {isZero(apart) ? `✓ ${say("keying.agrees")}` : say("keying.differs", { amount })}
    </p>
  );
}
