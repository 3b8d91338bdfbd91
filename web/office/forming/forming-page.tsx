// One association in formation, step by step: its women, their choices, their subgroups, their
// sessions, and the meeting of constitution; and always what is still missing.

import { Button } from "@mantine/core";
import { Link } from "wouter";
import type { FormingPage as Forming } from "#core/wire/people.ts";
import { useAnswer } from "#web/office/answers.ts";
import { Page } from "#web/office/parts/page.tsx";
import { Answered } from "#web/office/parts/states.tsx";
import { associationPath } from "#web/office/paths.ts";
import {
  formingApi,
  formingPath,
  PROMOTION_PATH,
  STEPS,
  type Step,
} from "#web/office/people-paths.ts";
import { useWords } from "#web/office/words.ts";
import { ChoicesStep } from "./choices-step.tsx";
import { ConstitutionStep } from "./constitution-step.tsx";
import { Missing } from "./missing.tsx";
import { SeatsStep } from "./seats-step.tsx";
import { SessionsStep } from "./sessions-step.tsx";
import { WomenStep } from "./women-step.tsx";

export function FormingPage({
  formingId,
  step,
}: {
  readonly formingId: string;
  readonly step: string;
}) {
  const { say } = useWords();
  const answer = useAnswer<Forming>(formingApi(formingId));
  const current = STEPS.find((known) => known === step) ?? "women";
  return (
    <Answered from={answer}>
      {(forming) => (
        <Page
          title={forming.name}
          lead={say("forming.lead", { count: forming.women.length })}
          crumbs={[{ to: PROMOTION_PATH, text: say("promotion.title") }]}
          actions={
            forming.isFounded && (
              <Button component={Link} href={associationPath(formingId)}>
                {say("forming.toAssociation")}
              </Button>
            )
          }
        >
          <nav className="tabs" aria-label={say("forming.steps")}>
            {STEPS.map((known, index) => (
              <Link
                key={known}
                href={formingPath(formingId, known)}
                aria-current={known === current ? "step" : undefined}
              >
                {`${index + 1}. ${say(`step.${known}`)}`}
              </Link>
            ))}
          </nav>
          <StepView step={current} forming={forming} />
          {forming.isFounded ? null : <Missing forming={forming} />}
        </Page>
      )}
    </Answered>
  );
}

function StepView({ step, forming }: { readonly step: Step; readonly forming: Forming }) {
  switch (step) {
    case "women":
      return <WomenStep forming={forming} />;
    case "choices":
      return <ChoicesStep forming={forming} />;
    case "subgroups":
      return <SeatsStep key={forming.women.length} forming={forming} />;
    case "sessions":
      return <SessionsStep forming={forming} />;
    case "constitution":
      return <ConstitutionStep key={forming.women.length} forming={forming} />;
  }
}
