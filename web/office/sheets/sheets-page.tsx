// Sheets that another person has yet to compare with the book.

import type { SheetRow } from "#core/wire/sheet.ts";
import { useAnswer } from "#web/office/answers.ts";
import { Page } from "#web/office/parts/page.tsx";
import { Answered, Empty } from "#web/office/parts/states.tsx";
import { useWords } from "#web/office/words.ts";
import { SheetCard } from "./sheet-card.tsx";
import { SHEETS_API } from "./sheet-paths.ts";

export function SheetsPage() {
  const { say } = useWords();
  const answer = useAnswer<readonly SheetRow[]>(SHEETS_API);
  return (
    <Page title={say("sheets.title")} lead={say("sheets.lead")}>
      <Answered from={answer}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={say("sheets.empty")}>{say("sheets.emptyLead")}</Empty>
          ) : (
            <ul className="tray">
              {rows.map((row) => (
                <li key={row.sheetId}>
                  <SheetCard row={row} />
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </Page>
  );
}
