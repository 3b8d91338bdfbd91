// The handover card on one page, for a phone in the street: the place first, then whom to call, what
// comes, and what needs a careful word.

import type { ReactNode } from "react";
import type { BookId } from "#core/people/ids.ts";
import { fullName } from "#core/people/name.ts";
import { isPositive } from "#core/money/money.ts";
import type { HandoverCard } from "#core/wire/asesoras.ts";
import { useAnswer } from "#web/office/answers.ts";
import { SmallSubgroups } from "#web/office/associations/small-subgroups.tsx";
import { ClockPair } from "#web/office/parts/clocks.tsx";
import { Page, Section } from "#web/office/parts/page.tsx";
import { PaperButtons } from "#web/office/parts/paper-links.tsx";
import { Answered } from "#web/office/parts/states.tsx";
import { associationApi, associationPath } from "#web/office/paths.ts";
import { Navigate } from "#web/office/week/navigate.tsx";
import { useWords } from "#web/office/words.ts";

type Part = { readonly card: HandoverCard };

export function HandoverPage({ bookId }: { readonly bookId: BookId }) {
  const { say } = useWords();
  const answer = useAnswer<HandoverCard>(associationApi(bookId, "handover"));
  return (
    <Answered from={answer}>
      {(card) => (
        <Page
          title={say("handover.title")}
          crumbs={[{ to: associationPath(bookId), text: card.associationName }]}
          lead={<p>{say("handover.lead", { name: card.associationName })}</p>}
          actions={<PaperButtons bookId={bookId} kinds={["handoverCard"]} subject={{}} />}
        >
          <Where card={card} />
          <Board card={card} />
          <Next card={card} />
          <Late card={card} />
          <Agreements card={card} />
          <Counts card={card} />
          <SmallSubgroups subgroups={card.subgroups} />
          <Waiting card={card} />
        </Page>
      )}
    </Answered>
  );
}

function Fact({ word, children }: { readonly word: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{word}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Where({ card: { place, next, memberCount } }: Part) {
  const { say, write } = useWords();
  const { landmark, hour, point } = place;
  return (
    <Section title={say("handover.where")}>
      <dl className="plain">
        <Fact word={say("handover.place")}>
          {landmark} {point === undefined ? null : <Navigate point={point} name={landmark} />}
        </Fact>
        <Fact word={say("handover.when")}>
          {next === null ? hour : `${write.weekday(next.dueOn)}, ${hour}`}
        </Fact>
        <Fact word={say("handover.members")}>{memberCount}</Fact>
      </dl>
    </Section>
  );
}

function Board({ card: { board } }: Part) {
  const { say } = useWords();
  return (
    <Section title={say("handover.board")}>
      <ul className="card-list">
        {board.map(({ role, name, phones }) => (
          <li key={role}>
            <strong>{fullName(name)}</strong> · {say(`board.${role}`)}
            <p>
              {phones.length === 0 ? (
                <span className="is-quiet">{say("handover.noPhone")}</span>
              ) : null}
              {phones.map((number) => (
                <a
                  key={number}
                  className="touch"
                  href={`tel:${number}`}
                  aria-label={say("handover.call", { name: fullName(name), number })}
                >
                  {number}
                </a>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Next({ card: { next } }: Part) {
  const { say, write } = useWords();
  return (
    <Section title={say("handover.next")}>
      {next === null ? (
        <p>{say("handover.noNext")}</p>
      ) : (
        <dl className="plain">
          <Fact word={say("handover.next")}>
            {say("handover.nextIs", { number: next.number, day: write.weekday(next.dueOn) })}
          </Fact>
          <Fact word={say("handover.expected")}>{write.money(next.expected)}</Fact>
          {isPositive(next.ahead) ? (
            <Fact word={say("handover.ahead")}>{write.money(next.ahead)}</Fact>
          ) : null}
        </dl>
      )}
    </Section>
  );
}

function Late({ card: { late } }: Part) {
  const { say, write } = useWords();
  if (late.length === 0)
    return (
      <Section title={say("handover.late")}>
        <p>{say("handover.noneLate")}</p>
      </Section>
    );
  return (
    <Section title={say("handover.late")} note={say("handover.lateNote")}>
      <ul className="card-list">
        {late.map(({ memberId, name, clocks, overdue, owesOthers }) => (
          <li key={memberId}>
            <strong>{fullName(name)}</strong> <ClockPair clocks={clocks} />
            <p>
              {[
                isPositive(overdue)
                  ? say("handover.overdue", { amount: write.money(overdue) })
                  : "",
                isPositive(owesOthers)
                  ? say("handover.owesOthers", { amount: write.money(owesOthers) })
                  : "",
              ]
                .filter((text) => text !== "")
                .join("; ")}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Agreements({ card: { agreements } }: Part) {
  const { say, write } = useWords();
  return (
    <Section title={say("handover.agreements")}>
      {agreements.length === 0 ? <p>{say("handover.noAgreements")}</p> : null}
      {agreements.map(({ number, heldOn, texts }) => (
        <div key={number}>
          <p className="is-quiet">{say("handover.agreedAt", { number, day: write.day(heldOn) })}</p>
          <ul>
            {texts.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}

function Counts({ card: { differences } }: Part) {
  const { say, write } = useWords();
  return (
    <Section title={say("handover.differences")}>
      {differences.length === 0 ? <p>{say("handover.noDifferences")}</p> : null}
      <ul>
        {differences.map(({ number, heldOn, difference }) => (
          <li key={number}>
            {say("handover.difference", {
              number,
              day: write.day(heldOn),
              amount: write.money(difference),
            })}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Waiting({ card: { waiting, proposals } }: Part) {
  const { say, write } = useWords();
  return (
    <Section title={say("handover.waiting")}>
      {waiting.length === 0 && proposals === 0 ? <p>{say("handover.nothingWaits")}</p> : null}
      {proposals === 0 ? null : <p>{say("handover.proposals", { count: proposals })}</p>}
      <ul>
        {waiting.map(({ reviewId, reason, name, amount }) => (
          <li key={reviewId}>
            {[
              say(`review.${reason}`),
              name === null ? "" : fullName(name),
              amount === null ? "" : write.money(amount),
            ]
              .filter((text) => text !== "")
              .join(" · ")}
          </li>
        ))}
      </ul>
    </Section>
  );
}
