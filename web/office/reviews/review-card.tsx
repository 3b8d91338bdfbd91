// One fact of the tray: why it is here, what arrived and what the book already holds, side by
// side, and the decision.

import { Link } from "wouter";
import { fullName } from "#core/people/name.ts";
import type { ReviewRow } from "#core/wire/office.ts";
import { Sum } from "#web/office/parts/amount.tsx";
import { actaPath, associationPath } from "#web/office/paths.ts";
import { useMay } from "#web/office/staff.ts";
import { useWords } from "#web/office/words.ts";
import { ResolveForm } from "./resolve-form.tsx";

export function ReviewCard({ row }: { readonly row: ReviewRow }) {
  const { say } = useWords();
  const mayResolve = useMay("resolveReviews");
  const { review, associationName, bookId } = row;
  return (
    <article className="card">
      <header>
        <p className="is-quiet">
          <Link href={associationPath(bookId)}>{associationName}</Link> <Where row={row} />
        </p>
        <h2>{say(`review.${review.reason}`)}</h2>
        <p>{say(`review.${review.reason}.lead`)}</p>
        {review.irregularities.length === 0 ? null : (
          <ul>
            {review.irregularities.map((irregularity) => (
              <li key={irregularity}>{say(`irregular.${irregularity}`)}</li>
            ))}
          </ul>
        )}
      </header>
      <div className="two-sides">
        <Arrived row={row} />
        <Known row={row} />
      </div>
      {mayResolve ? (
        <ResolveForm row={row} />
      ) : (
        <p className="is-quiet">{say("reviews.whoResolves")}</p>
      )}
    </article>
  );
}

function Where({ row }: { readonly row: ReviewRow }) {
  const { say } = useWords();
  const { bookId, meetingNumber, review } = row;
  if (review.meetingId === null || meetingNumber === null) return null;
  return (
    <>
      {"· "}
      <Link href={actaPath(bookId, review.meetingId)}>
        {say("meeting.number", { number: meetingNumber })}
      </Link>
    </>
  );
}

function Arrived({ row }: { readonly row: ReviewRow }) {
  const { say, write } = useWords();
  const { review, memberName, staffName, deviceLabel, raisedAt } = row;
  return (
    <section className="fact">
      <h3>{say("reviews.arrived")}</h3>
      <p className="fact-amount">
        {review.amount === null ? say("reviews.noMoney") : <Sum of={review.amount} />}
      </p>
      <p>{say(aboutWord(review.about))}</p>
      <dl className="plain">
        {memberName === null ? null : (
          <Pair name={say("member.word")} value={fullName(memberName)} />
        )}
        {review.receiptNumber === null ? null : (
          <Pair name={say("reviews.receipt")} value={review.receiptNumber} />
        )}
        <Pair name={say("reviews.recordedBy")} value={staffName} />
        <Pair name={say("reviews.device")} value={deviceLabel} />
        <Pair name={say("reviews.when")} value={write.instant(raisedAt)} />
      </dl>
    </section>
  );
}

function Known({ row }: { readonly row: ReviewRow }) {
  const { say } = useWords();
  return (
    <section className="fact is-known">
      <h3>{say("reviews.known")}</h3>
      <p className="fact-amount">
        {row.known === null ? say("reviews.nothingKnown") : <Sum of={row.known} />}
      </p>
      {row.known === null ? null : <p>{say("reviews.knownNote")}</p>}
    </section>
  );
}

function Pair({ name, value }: { readonly name: string; readonly value: string | number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

const ABOUT = [
  "keyInSheet",
  "addPhoto",
  "openMeeting",
  "takeRoll",
  "collectPayment",
  "choosePrepayment",
  "coverShortfall",
  "recordDeed",
  "recordAssembly",
  "annulRecord",
  "countCash",
  "recordAgreements",
  "closeMeeting",
] as const;

function aboutWord(about: string) {
  const known = ABOUT.find((type) => type === about);
  return known === undefined ? "about.unknown" : (`about.${known}` as const);
}
