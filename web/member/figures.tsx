// What she owes, saved, gives back and is owed, large and to be heard; then the next meeting.

import type { ReactNode } from "react";
import { isPositive, type Money } from "#core/money/money.ts";
import type { MemberActaRow, MemberFigures } from "#core/wire/member.ts";
import type { MemberWord } from "#web/parts/words/member-es.ts";
import { Answered } from "./answered.tsx";
import { Hear } from "./hear.tsx";
import { spoken } from "./spoken.ts";
import { useWords } from "./words.ts";

export function Figures({ onActa }: { readonly onActa: (meetingId: string) => void }) {
  return (
    <Answered<MemberFigures>
      path="/api/member/me"
      show={(figures) => (
        <>
          <Mine figures={figures} />
          <Actas onActa={onActa} />
        </>
      )}
    />
  );
}

function Mine({ figures }: { readonly figures: MemberFigures }) {
  const { say, write } = useWords();
  const { name, associationName, loan, saved, finesOwed, owesOthers, isOwed, today } = figures;
  const said = spoken(figures, say, write);
  const known = name.knownAs ?? name.given;
  return (
    <>
      <section className="hello">
        <h1>{say("me.hello", { name: known })}</h1>
        <p>{associationName}</p>
        <Hear what={say("me.all")} text={Object.values(said).join(" ")} />
      </section>
      <Card title="me.owe" text={said.owe}>
        {isPositive(loan.outstanding) ? (
          <Large amount={loan.outstanding} word="me.outstanding" />
        ) : (
          <p>{say("me.nothingOwed")}</p>
        )}
        {loan.nextDue !== null && (
          <Sum
            word="me.next"
            amount={loan.nextDue.amount}
            aside={write.weekday(loan.nextDue.dueOn)}
          />
        )}
        {isPositive(loan.overdue) && <Sum word="me.overdue" amount={loan.overdue} />}
        {isPositive(finesOwed) && <Sum word="me.fines" amount={finesOwed} />}
      </Card>
      <Card title="me.saved" text={said.saved}>
        <Large amount={saved.compulsory} word="me.compulsory" />
        <Sum word="me.voluntary" amount={saved.voluntary} />
        {isPositive(saved.held) && <Sum word="me.held" amount={saved.held} />}
        {figures.cameAlong.map(({ amount, from, on }) => (
          <p key={`${from} ${on}`}>
            {say("me.cameAlong", { amount: write.money(amount), from, day: write.longDay(on) })}
          </p>
        ))}
      </Card>
      <Card title="me.covered" text={said.covered}>
        {isPositive(owesOthers) ? <Large amount={owesOthers} /> : <p>{say("me.coveredNone")}</p>}
      </Card>
      <Card title="me.isOwed" text={said.isOwed}>
        {isPositive(isOwed) ? <Large amount={isOwed} /> : <p>{say("me.isOwedNone")}</p>}
      </Card>
      <Card title="me.meeting" text={said.meeting}>
        <Meeting next={figures.nextMeeting} />
      </Card>
      <p className="soft">{say("me.asOf", { day: write.longDay(today) })}</p>
    </>
  );
}

type CardProps = {
  readonly title: MemberWord;
  readonly text: string;
  readonly children: ReactNode;
};

function Card({ title, text, children }: CardProps) {
  const { say } = useWords();
  return (
    <section className="card">
      <div className="card-head">
        <h2>{say(title)}</h2>
        <Hear what={say(title)} text={text} />
      </div>
      {children}
    </section>
  );
}

function Large({ amount, word }: { readonly amount: Money; readonly word?: MemberWord }) {
  const { say, write } = useWords();
  return (
    <p>
      {word !== undefined && <span className="word">{say(word)}</span>}
      <strong className="large">{write.money(amount)}</strong>
    </p>
  );
}

type SumProps = { readonly word: MemberWord; readonly amount: Money; readonly aside?: string };

function Sum({ word, amount, aside }: SumProps) {
  const { say, write } = useWords();
  return (
    <p className="sum">
      <span className="word">
        {say(word)}
        {aside !== undefined && <small>{aside}</small>}
      </span>
      <strong>{write.money(amount)}</strong>
    </p>
  );
}

function Meeting({ next }: { readonly next: MemberFigures["nextMeeting"] }) {
  const { say, write } = useWords();
  if (next === null) return <p>{say("me.noMeeting")}</p>;
  return (
    <>
      <p className="when">
        <strong>{write.weekday(next.dueOn)}</strong>
        <strong>{next.hour}</strong>
      </p>
      <p>{next.landmark}</p>
    </>
  );
}

function Actas({ onActa }: { readonly onActa: (meetingId: string) => void }) {
  const { say, write } = useWords();
  return (
    <section className="card">
      <h2>{say("me.actas")}</h2>
      <Answered<readonly MemberActaRow[]>
        path="/api/member/actas"
        show={(actas) =>
          actas.length === 0 ? (
            <p>{say("me.noActas")}</p>
          ) : (
            <ul>
              {actas.map(({ meetingId, number, heldOn }) => (
                <li key={meetingId}>
                  <button type="button" className="quiet wide" onClick={() => onActa(meetingId)}>
                    <b>{say("acta.open", { number })}</b> <span>{write.weekday(heldOn)}</span>
                  </button>
                </li>
              ))}
            </ul>
          )
        }
      />
    </section>
  );
}
