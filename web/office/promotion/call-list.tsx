// Whom to call back today: her number under the thumb, and what came of it in one touch.

import { Button } from "@mantine/core";
import { toCallBack } from "#core/people/lead.ts";
import { addDays, type Day } from "#core/time/day.ts";
import type { LeadRow } from "#core/wire/people.ts";
import { useAct } from "#web/office/acts.ts";
import { useNotice } from "#web/office/parts/dialog.tsx";
import { Section } from "#web/office/parts/page.tsx";
import { RefusalNote } from "#web/office/parts/states.tsx";
import { leadApi } from "#web/office/people-paths.ts";
import { useStaff } from "#web/office/staff.ts";
import { useWords } from "#web/office/words.ts";

const AGAIN_AFTER_DAYS = 3;

export function CallList({ leads }: { readonly leads: readonly LeadRow[] }) {
  const { say } = useWords();
  const { today } = useStaff();
  const waiting = toCallBack(leads, today);
  if (waiting.length === 0) return null;
  return (
    <Section title={say("call.title")} note={say("call.lead", { count: waiting.length })}>
      <ul className="cards">
        {waiting.map((lead) => (
          <li key={lead.leadId} className="card">
            <CallCard lead={lead} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

type Came = { readonly callOn: Day | null; readonly isLost: boolean };

function CallCard({ lead }: { readonly lead: LeadRow }) {
  const { say, write } = useWords();
  const { today } = useStaff();
  const tell = useNotice();
  const { name, phone, neighbourhood, source, foundOn } = lead;
  const call = useAct<Came>(leadApi(lead.leadId), () => tell(say("call.done", { name })));
  const buttons: readonly (readonly ["spoken" | "again" | "lost", Came])[] = [
    ["spoken", { callOn: null, isLost: false }],
    ["again", { callOn: addDays(today, AGAIN_AFTER_DAYS), isLost: false }],
    ["lost", { callOn: null, isLost: true }],
  ];
  return (
    <>
      <h3>{name}</h3>
      <p className="is-quiet">
        {[neighbourhood, say(`foundAt.${source}`), write.day(foundOn)].filter(Boolean).join(" · ")}
      </p>
      {phone === null ? (
        <p>{say("call.noPhone")}</p>
      ) : (
        <p>
          <a className="phone" href={`tel:${phone}`}>
            {phone}
          </a>
        </p>
      )}
      <RefusalNote error={call.error} />
      <div className="row-buttons">
        {buttons.map(([kind, came]) => (
          <Button
            key={kind}
            variant="outline"
            size="compact-md"
            className="touch"
            aria-label={say(`call.${kind}Of`, { name })}
            onClick={() => call.mutate(came)}
          >
            {say(`call.${kind}`)}
          </Button>
        ))}
      </div>
    </>
  );
}
