// Everything this phone recorded: what, who, how much, where it stands and what comes next.
// Nothing disappears here before it is in the books.

import { Link } from "wouter";
import type { Command } from "#core/book/command.ts";
import { fullName } from "#core/people/name.ts";
import type { Money } from "#core/money/money.ts";
import type { OutboxRow, PhoneView } from "#web/device/phone.ts";
import { download } from "#web/field/download.ts";
import { usePhone } from "#web/field/phone-context.ts";
import { useWords, type Say } from "#web/field/words.ts";

const MARKS = { saved: "●", sent: "✓", toReview: "!", rejected: "×", blocked: "…" } as const;

export function TrayScreen() {
  const { say } = useWords();
  const { phone, view } = usePhone();
  const rows = view.outbox.toReversed();
  return (
    <div className="page">
      <header className="bar">
        <Link className="back" href="/">
          ‹ {say("app.back")}
        </Link>
        <h1>{say("tray.title")}</h1>
      </header>
      <main className="stack">
        <button
          type="button"
          className="primary"
          disabled={view.isSending}
          onClick={() => void phone.sendNow()}
        >
          {say(view.isSending ? "send.sending" : "tray.send")}
        </button>
        {rows.length === 0 && <p className="card">{say("tray.empty")}</p>}
        <ul className="rows">
          {rows.map((row) => (
            <TrayRow key={row.commandId} row={row} view={view} />
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

function TrayRow({ row, view }: { readonly row: OutboxRow; readonly view: PhoneView }) {
  const { say, write } = useWords();
  const amount = amountIn(row.command);
  return (
    <li className="card row">
      <div>
        <strong>{aboutOf(row, view, say)}</strong>
        <p className="hint">
          {write.instant(row.recordedAt)} · {say(`tray.next.${row.state}`)}
        </p>
      </div>
      <div className="right">
        {amount !== null && <b className="amount">{write.money(amount)}</b>}
        <span className={`chip ${row.state}`}>
          {MARKS[row.state]} {say(`tray.${row.state}`)}
        </span>
      </div>
    </li>
  );
}

function aboutOf({ command, bookId }: OutboxRow, view: PhoneView, say: Say): string {
  const members = view.books[bookId]?.book.group?.association.members ?? [];
  const nameOf = (memberId: string) => {
    const member = members.find((known) => known.memberId === memberId);
    return member ? fullName(member.name) : "—";
  };
  switch (command.type) {
    case "collectPayment":
      return say("about.collectPayment", { name: nameOf(command.memberId) });
    case "coverShortfall":
      return say("about.coverShortfall", { name: nameOf(command.debtorId) });
    case "openMeeting":
    case "takeRoll":
    case "annulRecord":
    case "countCash":
    case "recordAgreements":
    case "closeMeeting":
      return say(`about.${command.type}`);
    default:
      return say("about.other");
  }
}

function amountIn(command: Command): Money | null {
  return command.type === "collectPayment" ? command.amount : null;
}
