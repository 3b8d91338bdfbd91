// How the cycle went, by show of hands: counts for a few topics, no names and no free text.

import { EVALUATION_TOPICS, type EvaluationAnswer } from "#core/meetings/assembly.ts";
import { numberIn } from "#web/field/internal/fields.tsx";
import { useVoters } from "#web/field/internal/tell.ts";
import { Frame } from "#web/field/meetings/frame.tsx";
import { useMeeting } from "#web/field/meetings/meeting-context.ts";
import { useDraft } from "#web/field/meetings/use-draft.ts";
import { useWords } from "#web/field/words.ts";
import { useTellAssembly } from "./tell.ts";

const NOTHING: readonly EvaluationAnswer[] = EVALUATION_TOPICS.map((topic) => {
  return { topic, well: 0, toChange: 0 };
});

export function EvaluationScreen() {
  const { say } = useWords();
  const { meetingId, path } = useMeeting();
  const [answers, setAnswers, forget] = useDraft(`evaluation:${meetingId}`, NOTHING);
  const tell = useTellAssembly();
  const told = answers.filter(({ well, toChange }) => well + toChange > 0);
  const change = (changed: EvaluationAnswer) =>
    setAnswers(answers.map((known) => (known.topic === changed.topic ? changed : known)));
  const keep = async () => {
    if (await tell({ kind: "cycleEvaluated", answers: told })) forget();
  };
  return (
    <Frame
      title={say("evaluation.title")}
      back={`${path}/assembly`}
      foot={
        <button
          type="button"
          className="primary"
          disabled={told.length === 0}
          onClick={() => void keep()}
        >
          {say("evaluation.keep")}
        </button>
      }
    >
      <p className="hint">{say("evaluation.lead")}</p>
      {answers.map((answer) => (
        <Topic key={answer.topic} answer={answer} onChange={change} />
      ))}
    </Frame>
  );
}

function Topic({
  answer,
  onChange,
}: {
  readonly answer: EvaluationAnswer;
  readonly onChange: (answer: EvaluationAnswer) => void;
}) {
  const { say } = useWords();
  const voters = useVoters();
  const { topic, well, toChange } = answer;
  return (
    <fieldset className="bare">
      <legend>{say(`evaluated.${topic}`)}</legend>
      <div className="pair">
        <label>
          {say("evaluation.well")}
          <input
            inputMode="numeric"
            value={well}
            onChange={(event) =>
              onChange({ ...answer, well: numberIn(event.target.value, voters - toChange) })
            }
          />
        </label>
        <label>
          {say("evaluation.toChange")}
          <input
            inputMode="numeric"
            value={toChange}
            onChange={(event) =>
              onChange({ ...answer, toChange: numberIn(event.target.value, voters - well) })
            }
          />
        </label>
      </div>
    </fieldset>
  );
}
