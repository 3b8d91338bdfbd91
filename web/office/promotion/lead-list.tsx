// Every woman that was met. Those who want to go on together are ticked, and an association
// begins to form.

import { Button, TextInput } from "@mantine/core";
import { v7 as newId } from "uuid";
import { useState, type SubmitEvent } from "react";
import { useLocation } from "wouter";
import type { LeadRow } from "#core/wire/people.ts";
import { useAct } from "#web/office/acts.ts";
import { Section } from "#web/office/parts/page.tsx";
import { Rows } from "#web/office/parts/rows.tsx";
import { Empty, RefusalNote } from "#web/office/parts/states.tsx";
import { Tick } from "#web/office/parts/tick.tsx";
import { FORMING_API, formingPath } from "#web/office/people-paths.ts";
import { useWords } from "#web/office/words.ts";

export function LeadList({
  leads,
  branchId,
}: {
  readonly leads: readonly LeadRow[];
  readonly branchId: string;
}) {
  const { say, write } = useWords();
  const [leadIds, setLeadIds] = useState<readonly string[]>([]);
  if (leads.length === 0) {
    return <Empty title={say("lead.none")}>{say("lead.noneLead")}</Empty>;
  }
  const tick = (leadId: string, isOn: boolean) =>
    setLeadIds(isOn ? [...leadIds, leadId] : leadIds.filter((known) => known !== leadId));
  return (
    <Section title={say("lead.title")} note={say("lead.lead")}>
      <Rows
        caption={say("lead.title")}
        rows={leads}
        keyOf={({ leadId }) => leadId}
        columns={[
          {
            head: say("lead.name"),
            cell: ({ leadId, name, state }) =>
              state === "open" ? (
                <Tick
                  label={<span className="row-name">{name}</span>}
                  isOn={leadIds.includes(leadId)}
                  onChange={(isOn) => tick(leadId, isOn)}
                />
              ) : (
                <span className="row-name">{name}</span>
              ),
          },
          { head: say("lead.phone"), cell: ({ phone }) => phone },
          { head: say("lead.neighbourhood"), cell: ({ neighbourhood }) => neighbourhood },
          { head: say("lead.source"), cell: ({ source }) => say(`foundAt.${source}`) },
          { head: say("lead.foundOn"), cell: ({ foundOn }) => write.day(foundOn) },
          { head: say("lead.staff"), cell: ({ staffName }) => staffName },
          {
            head: say("lead.state"),
            cell: ({ state }) => <span className="tag">{say(`lead.state.${state}`)}</span>,
          },
        ]}
      />
      <BeginForm leadIds={leadIds} branchId={branchId} />
    </Section>
  );
}

function BeginForm({
  leadIds,
  branchId,
}: {
  readonly leadIds: readonly string[];
  readonly branchId: string;
}) {
  const { say } = useWords();
  const [, go] = useLocation();
  const [wishedId] = useState(() => newId());
  const [name, setName] = useState("");
  const begin = useAct<object, { readonly formingId: string }>(FORMING_API, ({ formingId }) =>
    go(formingPath(formingId)),
  );
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    begin.mutate({ formingId: wishedId, branchId, name: name.trim(), leadIds });
  };
  return (
    <form onSubmit={send} className="begin">
      <TextInput
        label={say("forming.nameForNow")}
        required
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" loading={begin.isPending} disabled={leadIds.length === 0}>
        {say("forming.begin", { count: leadIds.length })}
      </Button>
      <RefusalNote error={begin.error} />
    </form>
  );
}
