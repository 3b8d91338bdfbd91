// Records that no book could take, as they came.

import type { UnreadRow } from "#core/wire/office.ts";
import { useWords } from "#web/office/words.ts";

export function UnreadList({ rows }: { readonly rows: readonly UnreadRow[] }) {
  const { say, write } = useWords();
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="unread" className="unread">
      <h2 id="unread">{say("unread.title")}</h2>
      <p>{say("unread.lead")}</p>
      <ul className="tray">
        {rows.map((row) => (
          <li key={row.hash} className="card">
            <h3>{say(`unread.${row.reason}`)}</h3>
            <p className="is-quiet">
              {row.staffName} · {row.deviceLabel} · {write.instant(row.receivedAt)} ·{" "}
              {say("unread.size", { size: row.size })}
            </p>
            <details>
              <summary>{say("unread.show")}</summary>
              <pre className="raw">{row.text}</pre>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
