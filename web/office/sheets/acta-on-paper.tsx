// On the acta of a meeting that was held on paper: its sheets, and whether they were compared.

import type { BookId, MeetingId } from "#core/people/ids.ts";
import type { SheetRow } from "#core/wire/sheet.ts";
import { useAnswer } from "#web/office/answers.ts";
import { Section } from "#web/office/parts/page.tsx";
import { useWords } from "#web/office/words.ts";
import { SheetFacts } from "./sheet-card.tsx";
import { sheetsApi } from "./sheet-paths.ts";

type Props = { readonly bookId: BookId; readonly meetingId: MeetingId };

export function ActaOnPaper({ bookId, meetingId }: Props) {
  const { say } = useWords();
  const sheets = useAnswer<readonly SheetRow[]>(sheetsApi(bookId)).data ?? [];
  const own = sheets.filter((sheet) => sheet.meetingId === meetingId);
  if (own.length === 0) return null;
  return (
    <Section title={say("sheets.onPaper")}>
      {own.map((row) => (
        <div key={row.sheetId} className="on-paper">
          <h3>{say("sheets.of", { number: row.sheetNumber })}</h3>
          <SheetFacts row={row} />
          {row.isLate ? <p>{say("sheets.late")}</p> : null}
          {!row.isLate && row.confirmedBy === null ? (
            <p className="is-quiet">{say("sheets.waits")}</p>
          ) : null}
        </div>
      ))}
    </Section>
  );
}
