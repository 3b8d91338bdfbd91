// The acta of one meeting as it was read aloud: the money of all, what was agreed, who signed.

import type { MeetingTotals } from "#core/meetings/meeting.ts";
import { isZero, type Money } from "#core/money/money.ts";
import { fullName } from "#core/people/name.ts";
import type { MemberActa } from "#core/wire/member.ts";
import type { MemberWord } from "#web/parts/words/member-es.ts";
import { Answered } from "./answered.tsx";
import { Hear } from "./hear.tsx";
import { useWords } from "./words.ts";

type Props = { readonly meetingId: string; readonly onBack: () => void };

export function Acta({ meetingId, onBack }: Props) {
  const { say } = useWords();
  return (
    <>
      <button type="button" className="quiet back" onClick={onBack}>
        {say("acta.back")}
      </button>
      <Answered<MemberActa>
        path={`/api/member/actas/${encodeURIComponent(meetingId)}`}
        show={(acta) => <Read acta={acta} />}
      />
    </>
  );
}

type Line = readonly [word: MemberWord, amount: Money];

function linesOf(totals: MeetingTotals): Line[] {
  const lines: Line[] = [
    ["acta.collected", totals.collected],
    ["acta.covered", totals.covered],
    ["acta.external", totals.external],
    ["acta.compulsory", totals.compulsory],
    ["acta.voluntary", totals.voluntary],
    ["acta.fines", totals.fines],
    ["acta.fund", totals.fundRecovered],
    ["acta.givenBack", totals.givenBack],
    ["acta.counted", totals.countedCash],
    ["acta.difference", totals.difference],
  ];
  return lines.filter(([, amount]) => !isZero(amount));
}

function Read({ acta }: { readonly acta: MemberActa }) {
  const { say, write } = useWords();
  const { number, heldOn, attendance, totals, agreements, nextOn, signed, isCorrected } = acta;
  const title = say("acta.title", { number });
  const came = say("acta.attendance", attendance);
  const lines = linesOf(totals);
  const aloud = [
    `${title}, ${write.weekday(heldOn)}.`,
    came,
    ...lines.map(([word, amount]) => `${say(word)}: ${write.money(amount)}.`),
    ...acta.carried.map((type) => say(`acta.carried.${type}`)),
    ...agreements,
  ].join(" ");
  return (
    <article className="card">
      <div className="card-head">
        <h1>{title}</h1>
        <Hear what={title} text={aloud} />
      </div>
      <p>
        {acta.associationName} · {write.longDay(heldOn)}
      </p>
      <p>{came}</p>
      {isCorrected && <p className="note">{say("acta.corrected")}</p>}
      <h2>{say("acta.money")}</h2>
      {lines.map(([word, amount]) => (
        <p key={word} className="sum">
          <span className="word">{say(word)}</span>
          <strong>{write.money(amount)}</strong>
        </p>
      ))}
      {acta.carried.map((type, index) => (
        <p key={index}>{say(`acta.carried.${type}`)}</p>
      ))}
      <h2>{say("acta.agreements")}</h2>
      {agreements.length === 0 ? <p>{say("acta.noAgreements")}</p> : null}
      <ul className="told">
        {agreements.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {nextOn !== null && <p>{say("acta.next", { day: write.weekday(nextOn) })}</p>}
      <h2>{say("acta.signed")}</h2>
      <ul className="told">
        {signed.map(({ role, name }) => (
          <li key={role}>
            <b>{fullName(name)}</b> · {say(`acta.${role}`)}
          </li>
        ))}
      </ul>
    </article>
  );
}
