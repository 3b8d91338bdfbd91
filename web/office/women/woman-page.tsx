// One woman's record: changed by whoever works in her branch, with what she agreed to and since
// when.

import { consentsOn, type ConsentPurpose, type Person } from "#core/people/person.ts";
import type { PersonPage } from "#core/wire/people.ts";
import { peopleOf } from "#countries/people/country-people.ts";
import { useAct } from "#web/office/acts.ts";
import { useAnswer } from "#web/office/answers.ts";
import { useNotice } from "#web/office/parts/dialog.tsx";
import { Page, Section } from "#web/office/parts/page.tsx";
import { Answered, RefusalNote } from "#web/office/parts/states.tsx";
import { personApi, PROMOTION_PATH } from "#web/office/people-paths.ts";
import { useStaff } from "#web/office/staff.ts";
import { useWords } from "#web/office/words.ts";
import { ConsentFields } from "./consent-fields.tsx";
import { draftOf, nameOf } from "./draft.ts";
import { PersonFields } from "./person-fields.tsx";

export function WomanPage({ personId }: { readonly personId: string }) {
  const { say } = useWords();
  const answer = useAnswer<PersonPage>(personApi(personId));
  return (
    <Answered from={answer}>
      {(page) => (
        <Page
          title={nameOf(page.person.names)}
          crumbs={[{ to: PROMOTION_PATH, text: say("promotion.title") }]}
        >
          <Woman key={page.version} page={page} />
        </Page>
      )}
    </Answered>
  );
}

function Woman({ page }: { readonly page: PersonPage }) {
  const { say } = useWords();
  const tell = useNotice();
  const { today } = useStaff();
  const { personId, version, consents } = page;
  const country = peopleOf(page.country);
  const save = useAct<{ readonly version: number; readonly person: Person }>(
    personApi(personId),
    () => tell(say("woman.saved")),
  );
  const agree = useAct<{ readonly purpose: ConsentPurpose; readonly isGiven: boolean }>(
    personApi(personId, "consents"),
    () => tell(say("woman.saved")),
  );
  return (
    <>
      <ConsentFields
        given={consentsOn(consents, today)}
        onChange={(purpose, isGiven) => agree.mutate({ purpose, isGiven })}
      />
      <Told page={page} />
      <RefusalNote error={agree.error} />
      <PersonFields
        first={draftOf(page.person, country)}
        country={country}
        isSending={save.isPending}
        onSend={(person) => save.mutate({ version, person })}
      >
        <RefusalNote error={save.error} />
      </PersonFields>
    </>
  );
}

/** Every yes with its day, and the day it was taken back. */
function Told({ page }: { readonly page: PersonPage }) {
  const { say, write } = useWords();
  if (page.consents.length === 0) return null;
  return (
    <Section title={say("permission.told")}>
      <ul className="plain-list">
        {page.consents.map(({ purpose, givenOn, withdrawnOn }, index) => (
          <li key={index}>
            {say(`permission.${purpose}`)}: {say("permission.since", { day: write.day(givenOn) })}
            {withdrawnOn === null
              ? ""
              : `, ${say("permission.until", { day: write.day(withdrawnOn) })}`}
          </li>
        ))}
      </ul>
    </Section>
  );
}
