// The way back from "it was held on paper", while nothing stands on a paper receipt. Nothing that was
// entered is lost.

import { hasPaperReceipts } from "#core/meetings/annul-sheet.ts";
import type { CommandId } from "#core/people/ids.ts";
import { useWords } from "#web/field/words.ts";
import { useKeep, useMeeting } from "./meeting-context.ts";

export function NotOnPaper({ sheetId: recordId }: { readonly sheetId: CommandId }) {
  const { say } = useWords();
  const { meeting, meetingId } = useMeeting();
  const keep = useKeep();
  const reason = say("paper.undone");
  const undo = () => void keep(() => ({ type: "annulRecord", meetingId, recordId, reason }));
  return (
    <details>
      <summary>{say("paper.undo")}</summary>
      <div className="stack">
        {hasPaperReceipts(meeting) ? (
          <p>{say("paper.hasReceipts")}</p>
        ) : (
          <>
            <p>{say("paper.undoLead")}</p>
            <button type="button" className="quiet" onClick={undo}>
              {say("paper.undoYes")}
            </button>
          </>
        )}
      </div>
    </details>
  );
}
