// The women who are in it, and those who were met and are still to be written down.

import { Button } from "@mantine/core";
import { Link } from "wouter";
import type { FormingMember, FormingPage } from "#core/wire/people.ts";
import { useAct } from "#web/office/acts.ts";
import { ConfirmButton } from "#web/office/parts/confirm-button.tsx";
import { Section } from "#web/office/parts/page.tsx";
import { Rows } from "#web/office/parts/rows.tsx";
import { RefusalNote } from "#web/office/parts/states.tsx";
import { formingApi, newWomanPath, personPath } from "#web/office/people-paths.ts";
import { nameOf } from "#web/office/women/draft.ts";
import { useWords } from "#web/office/words.ts";

export function WomenStep({ forming }: { readonly forming: FormingPage }) {
  const { say } = useWords();
  const { formingId, leads, isFounded } = forming;
  const waiting = leads.filter(({ state }) => state === "forming");
  return (
    <>
      {waiting.length === 0 || isFounded ? null : (
        <Section title={say("forming.toWrite")} note={say("forming.toWriteLead")}>
          <ul className="cards">
            {waiting.map(({ leadId, name, neighbourhood, phone }) => (
              <li key={leadId} className="card">
                <h3>{name}</h3>
                {neighbourhood === "" && phone === null ? null : (
                  <p className="is-quiet">{[neighbourhood, phone].filter(Boolean).join(" · ")}</p>
                )}
                <Button
                  component={Link}
                  href={newWomanPath(formingId, leadId)}
                  aria-label={say("forming.writeOf", { name })}
                >
                  {say("forming.write")}
                </Button>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={say("forming.women")}>
        {isFounded ? null : (
          <div className="form-buttons is-start">
            <Button component={Link} href={newWomanPath(formingId, null)} variant="outline">
              {say("forming.writeNew")}
            </Button>
          </div>
        )}
        <Women forming={forming} />
      </Section>
    </>
  );
}

function Women({ forming }: { readonly forming: FormingPage }) {
  const { say, write } = useWords();
  const { formingId, women, sessions, isFounded } = forming;
  const leave = useAct<{ readonly personId: string }>(formingApi(formingId, "leaving"), () => {});
  const born = ({ on, year }: FormingMember["born"]) =>
    on === null ? (year ?? say("forming.notSaid")) : write.day(on);
  if (women.length === 0) return <p className="is-quiet">{say("forming.nobody")}</p>;
  return (
    <>
      <Rows
        caption={say("forming.women")}
        rows={women}
        keyOf={({ personId }) => personId}
        columns={[
          {
            head: say("forming.woman"),
            cell: ({ personId, names }) => (
              <Link className="row-name" href={personPath(personId)}>
                {nameOf(names)}
              </Link>
            ),
          },
          { head: say("forming.born"), cell: (woman) => born(woman.born) },
          { head: say("lead.neighbourhood"), cell: ({ neighbourhood }) => neighbourhood },
          {
            head: say("forming.card"),
            cell: ({ hasDocument }) => say(hasDocument ? "forming.yes" : "forming.no"),
          },
          {
            head: say("forming.sessions"),
            align: "right",
            cell: (woman) =>
              say("forming.sessionsOf", { came: woman.sessions, held: sessions.length }),
          },
          ...(isFounded
            ? []
            : [
                {
                  head: say("people.acts"),
                  align: "right" as const,
                  cell: ({ personId, names }: FormingMember) => (
                    <ConfirmButton
                      text={say("forming.leave")}
                      label={say("forming.leaveOf", { name: nameOf(names) })}
                      lead={say("forming.leaveLead")}
                      onConfirm={() => leave.mutate({ personId })}
                    />
                  ),
                },
              ]),
        ]}
      />
      <RefusalNote error={leave.error} />
    </>
  );
}
