// The interview with a woman who does not go on: two marks, asked of her alone. Nothing about health
// can be written down here.

import {
  exitsTold,
  NEXT_STEPS,
  TOLD_REASONS,
  type NextStep,
  type ToldReason,
} from "#core/meetings/assembly.ts";
import { Choices, MemberField } from "#web/field/internal/fields.tsx";
import { Frame } from "#web/field/meetings/frame.tsx";
import { useMeeting } from "#web/field/meetings/meeting-context.ts";
import { useDraft } from "#web/field/meetings/use-draft.ts";
import { useWords } from "#web/field/words.ts";
import { useTellAssembly } from "./tell.ts";

type Draft = {
  readonly memberId: string;
  readonly next: NextStep;
  readonly reason: ToldReason;
};

export function ExitScreen() {
  const { say } = useWords();
  const { meeting, meetingId, path } = useMeeting();
  const [draft, setDraft, forget] = useDraft<Draft>(`exit:${meetingId}`, {
    memberId: "",
    next: "rests",
    reason: "notSaid",
  });
  const tell = useTellAssembly();
  const told = exitsTold(meeting).map(({ memberId }) => memberId);
  const keep = async () => {
    if (await tell({ kind: "exitTold", ...draft })) forget();
  };
  return (
    <Frame
      title={say("exit.title")}
      back={`${path}/assembly`}
      foot={
        <button
          type="button"
          className="primary"
          disabled={draft.memberId === ""}
          onClick={() => void keep()}
        >
          {say("exit.keep")}
        </button>
      }
    >
      <p className="hint">{say("exit.lead")}</p>
      <MemberField
        value={draft.memberId}
        without={told}
        onChoose={(memberId) => setDraft({ ...draft, memberId })}
      />
      <Choices
        legend="exit.next"
        options={NEXT_STEPS}
        wordOf={(option) => `nextStep.${option}` as const}
        value={draft.next}
        onChoose={(next) => setDraft({ ...draft, next })}
      />
      <Choices
        legend="exit.reason"
        options={TOLD_REASONS}
        wordOf={(option) => `told.${option}` as const}
        value={draft.reason}
        onChoose={(reason) => setDraft({ ...draft, reason })}
      />
    </Frame>
  );
}
