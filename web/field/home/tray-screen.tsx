// Everything this phone recorded: what, who, how much, where it stands, why, and what comes next.
// Nothing disappears here before it is in the books.

import { Link } from "wouter";
import { isZero } from "#core/money/money.ts";
import type { Picture, SendState } from "#web/device/known.ts";
import type { OutboxRow } from "#web/device/phone.ts";
import { useArrival } from "#web/field/arrival.ts";
import { download } from "#web/field/download.ts";
import { Icon } from "#web/field/icon.tsx";
import { LanguageButton } from "#web/field/language-button.tsx";
import { usePhone } from "#web/field/phone-context.ts";
import { UpdateNotice } from "#web/field/update.tsx";
import { useWords } from "#web/field/words.ts";
import { FIELD_ES, type FieldWord } from "#web/parts/words/field-es.ts";
import { aboutOf, amountIn } from "./about-row.ts";
import { StatusBar } from "./status-bar.tsx";

const MARKS = { saved: "●", sent: "✓", toReview: "!", rejected: "×", blocked: "…" } as const;

/** What somebody must look at stands first, what is in the books last. */
const ORDER: readonly SendState[] = ["rejected", "toReview", "blocked", "saved", "sent"];

/** What comes next, where the state alone does not say it. */
const NEXT: Partial<Record<SendState, FieldWord>> = {
  rejected: "tray.next.rejected",
  toReview: "tray.next.toReview",
  blocked: "tray.next.blocked",
};

export function TrayScreen() {
  const { say } = useWords();
  const { phone, view } = usePhone();
  const title = useArrival();
  const rows = ORDER.flatMap((state) =>
    view.outbox.filter((row) => row.state === state).toReversed(),
  );
  return (
    <div className="page">
      <header className="bar">
        <div className="bar-line">
          <Link className="back" href="/">
            <Icon name="back" /> {say("app.back")}
          </Link>
          <StatusBar />
        </div>
        <div className="bar-line">
          <h1 ref={title} tabIndex={-1}>
            {say("tray.title")}
          </h1>
          <LanguageButton />
        </div>
      </header>
      <main className="stack">
        <UpdateNotice />
        <button
          type="button"
          className="primary"
          disabled={view.isSending}
          onClick={() => void phone.sendNow()}
        >
          {say(view.isSending ? "send.sending" : "tray.send")}
        </button>
        {!view.isReachable && <p className="hint">{say("tray.next.saved")}</p>}
        {rows.length === 0 && view.pictures.length === 0 && (
          <p className="card">{say("tray.empty")}</p>
        )}
        <ul className="rows">
          {view.pictures.map((picture) => (
            <PictureRow key={picture.pictureId} picture={picture} />
          ))}
          {rows.map((row) => (
            <TrayRow key={row.commandId} row={row} />
          ))}
        </ul>
        <section className="card stack">
          <p className="hint">{say("tray.rescueLead")}</p>
          <button
            type="button"
            className="quiet"
            onClick={() => void phone.rescueFile().then(download)}
          >
            {say("tray.rescue")}
          </button>
        </section>
      </main>
    </div>
  );
}

/** A picture goes after the records; refused, it is taken again. */
function PictureRow({ picture }: { readonly picture: Picture }) {
  const { say, write } = useWords();
  const { view } = usePhone();
  const { bookId, use, takenAt, isRefused } = picture;
  const group = view.books[bookId]?.book.group;
  return (
    <li className="card tray-row">
      <strong>
        {say("about.addPhoto")}: {say(`photo.${use}`)}
      </strong>
      <p className="hint wide">
        {group && `${group.association.name} · `}
        {write.instant(takenAt)}
      </p>
      <span className={isRefused ? "chip rejected" : "chip saved"}>
        {isRefused ? MARKS.rejected : MARKS.saved}{" "}
        {say(isRefused ? "photo.refused" : "photo.waiting")}
      </span>
    </li>
  );
}

function TrayRow({ row }: { readonly row: OutboxRow }) {
  const { say, write } = useWords();
  const { view } = usePhone();
  const group = view.books[row.bookId]?.book.group;
  const amount = group && amountIn(row.command, group.association.currency);
  const why = whyOf(row.reason);
  const { state } = row;
  const next = NEXT[state];
  return (
    <li className="card tray-row">
      <strong>{aboutOf(row, view, say)}</strong>
      {amount && !isZero(amount) && <b className="amount">{write.money(amount)}</b>}
      <p className="hint wide">
        {group && `${group.association.name} · `}
        {write.instant(row.recordedAt)}
      </p>
      <span className={`chip ${state}`}>
        {MARKS[state]} {say(`tray.${state}`)}
      </span>
      {why !== null && <p className="wide">{say(why)}</p>}
      {next !== undefined && <p className="hint wide">{say(next)}</p>}
    </li>
  );
}

/** The server's reason in her words; null where the catalogue has none. */
function whyOf(reason: string | null): FieldWord | null {
  const word = `why.${reason}`;
  return Object.hasOwn(FIELD_ES, word) ? (word as FieldWord) : null;
}
