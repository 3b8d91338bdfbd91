// Notes and coins of the country, largest first: one tap more, one tap less, or the number.

import { worthOf, type Pieces } from "#core/meetings/meeting.ts";
import { money, type Money } from "#core/money/money.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { inForce } from "#countries/country.ts";
import { useWords } from "#web/field/words.ts";
import { useMeeting } from "./meeting-context.ts";

/** How many of each piece, by its minor units. */
export type Quantities = Readonly<Record<string, number>>;

const MOST = 100_000;

export function piecesIn(
  quantities: Quantities,
  nothing: Money,
): { readonly pieces: Pieces; readonly total: Money } {
  const pieces = Object.entries(quantities)
    .filter(([, quantity]) => quantity > 0)
    .map(([minor, quantity]) => ({ value: money(nothing.currency, BigInt(minor)), quantity }));
  return { pieces, total: worthOf(pieces, nothing) };
}

type Props = {
  readonly quantities: Quantities;
  readonly onChange: (quantities: Quantities) => void;
};

export function PieceCounter({ quantities, onChange }: Props) {
  const { say, write } = useWords();
  const { group, meeting } = useMeeting();
  const { currency } = group.association;
  const set = (minor: bigint, quantity: number) =>
    onChange({ ...quantities, [minor.toString()]: Math.max(0, Math.min(MOST, quantity)) });
  return (
    <ul className="pieces">
      {inForce(BOLIVIA.pieces, meeting.dueOn).map((minor) => {
        const value = write.money(money(currency, minor));
        const quantity = quantities[minor.toString()] ?? 0;
        return (
          <li key={minor.toString()}>
            <span className="amount">{value}</span>
            <button
              type="button"
              aria-label={say("count.less", { value })}
              onClick={() => set(minor, quantity - 1)}
            >
              −
            </button>
            <input
              inputMode="numeric"
              aria-label={say("count.pieces", { value })}
              value={quantity === 0 ? "" : quantity}
              onChange={(event) => set(minor, Number(event.target.value.replace(/\D/g, "")) || 0)}
            />
            <button
              type="button"
              aria-label={say("count.more", { value })}
              onClick={() => set(minor, quantity + 1)}
            >
              +
            </button>
          </li>
        );
      })}
    </ul>
  );
}
