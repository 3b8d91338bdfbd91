// The few fields of the account's screens: a woman, an amount, one choice among a few, a vote.

import type { ReactNode } from "react";
import { isNegative, type Money } from "#core/money/money.ts";
import { parseMoney } from "#core/money/text.ts";
import { useMeeting, useNames } from "#web/field/meetings/meeting-context.ts";
import { useWords } from "#web/field/words.ts";
import type { FieldWord } from "#web/parts/words/field-es.ts";

/** Null while it is empty or cannot be read; zero is read. */
export function useAmount(text: string): Money | null {
  const { currency } = useMeeting().group.association;
  const parsed = parseMoney(text, currency);
  return parsed.isGranted && !isNegative(parsed.value) ? parsed.value : null;
}

type AmountProps = {
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly label?: FieldWord;
};

export function AmountField({ text, onChange, label = "internal.amount" }: AmountProps) {
  const { say } = useWords();
  const amount = useAmount(text);
  return (
    <>
      <label className="big">
        {say(label)}
        <input
          inputMode="decimal"
          autoComplete="off"
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      </label>
      {text !== "" && amount === null && (
        <p className="flaw" role="alert">
          {say("internal.badAmount")}
        </p>
      )}
    </>
  );
}

type ChoicesProps<T extends string> = {
  readonly legend: FieldWord;
  readonly options: readonly T[];
  readonly wordOf: (option: T) => FieldWord;
  readonly value: T;
  readonly onChoose: (option: T) => void;
};

export function Choices<T extends string>(props: ChoicesProps<T>) {
  const { legend, options, wordOf, value, onChoose } = props;
  const { say } = useWords();
  return (
    <fieldset className="bare">
      <legend>{say(legend)}</legend>
      <div className="choices">
        {options.map((option) => (
          <label key={option} className={option === value ? "choice on" : "choice"}>
            <input
              type="radio"
              name={legend}
              checked={option === value}
              onChange={() => onChoose(option)}
            />
            {say(wordOf(option))}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

type MemberProps = {
  readonly value: string;
  readonly onChoose: (memberId: string) => void;
  readonly label?: ReactNode;
  /** Women who cannot be chosen here. */
  readonly without?: readonly string[];
  /** What the empty choice is called; none when a woman must be named. */
  readonly nobody?: FieldWord;
};

export function MemberField({ value, onChoose, label, without = [], nobody }: MemberProps) {
  const { say } = useWords();
  const { members } = useMeeting().group.association;
  const names = useNames();
  return (
    <label>
      {label ?? say("internal.member")}
      <select value={value} onChange={(event) => onChoose(event.target.value)}>
        <option value="">{nobody === undefined ? "—" : say(nobody)}</option>
        {members
          .filter(({ memberId }) => !without.includes(memberId))
          .map(({ memberId, line }) => (
            <option key={memberId} value={memberId}>
              {line}. {names(memberId)}
            </option>
          ))}
      </select>
    </label>
  );
}

export type Votes = { readonly votesFor: number; readonly votesAgainst: number };

type VotesProps = { readonly votes: Votes; readonly onChange: (votes: Votes) => void };

const WAYS = [
  ["votesFor", "internal.votesFor"],
  ["votesAgainst", "internal.votesAgainst"],
] as const;

export function VotesField({ votes, onChange }: VotesProps) {
  return <CountedVotes ways={WAYS} votes={votes} onChange={onChange} />;
}

const MOST = 60;

/** A field for each way to vote. */
export function CountedVotes<Way extends string>({
  ways,
  votes,
  onChange,
}: {
  readonly ways: readonly (readonly [Way, FieldWord])[];
  readonly votes: Readonly<Record<Way, number>>;
  readonly onChange: (votes: Readonly<Record<Way, number>>) => void;
}) {
  const { say } = useWords();
  return (
    <fieldset className="bare">
      <legend>{say("internal.votes")}</legend>
      <div className="pair">
        {ways.map(([way, word]) => (
          <label key={way}>
            {say(word)}
            <input
              inputMode="numeric"
              value={votes[way]}
              onChange={(event) =>
                onChange({ ...votes, [way]: numberIn(event.target.value, MOST) })
              }
            />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

export function numberIn(text: string, most: number): number {
  return Math.min(most, Number(text.replace(/\D/g, "")) || 0);
}
