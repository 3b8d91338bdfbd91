// A woman is written down for an association in formation: her form, then whether she is perhaps
// known already, then she is in it.

import { NativeSelect } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { v7 as newId } from "uuid";
import { useLocation } from "wouter";
import type { ConsentPurpose, Person, PersonId } from "#core/people/person.ts";
import type { FormingPage, LikePerson } from "#core/wire/people.ts";
import { peopleOf } from "#countries/people/country-people.ts";
import { useAnswer } from "#web/office/answers.ts";
import { post } from "#web/office/api.ts";
import { useNotice } from "#web/office/parts/dialog.tsx";
import { Page, Section } from "#web/office/parts/page.tsx";
import { Answered, RefusalNote } from "#web/office/parts/states.tsx";
import { formingApi, formingPath, PEOPLE_API, personApi } from "#web/office/people-paths.ts";
import { useWords } from "#web/office/words.ts";
import { ConsentFields } from "./consent-fields.tsx";
import { nameOf, newPersonDraft } from "./draft.ts";
import { LikeList } from "./like-list.tsx";
import { PersonFields } from "./person-fields.tsx";

type Asked = { readonly formingId: string; readonly leadId: string };

export function NewWomanPage({ formingId, leadId }: Asked) {
  const { say } = useWords();
  const answer = useAnswer<FormingPage>(formingApi(formingId));
  return (
    <Answered from={answer}>
      {(forming) => (
        <Page
          title={say("woman.new")}
          crumbs={[{ to: formingPath(formingId), text: forming.name }]}
        >
          <NewWoman key={leadId} forming={forming} leadId={leadId} />
        </Page>
      )}
    </Answered>
  );
}

function NewWoman({ forming, leadId }: { readonly forming: FormingPage; readonly leadId: string }) {
  const { say } = useWords();
  const country = peopleOf(forming.country);
  const lead = forming.leads.find((known) => known.leadId === leadId) ?? null;
  const [livesWithId, setLivesWithId] = useState("");
  const [given, setGiven] = useState<readonly ConsentPurpose[]>([]);
  const [first] = useState(() => newPersonDraft(country, lead));
  const writing = useWriting(forming, lead?.leadId ?? null);
  const { found, search, join, write } = writing;
  const isSending = search.isPending || join.isPending || write.isPending;
  return (
    <>
      <div hidden={found !== null}>
        <PersonFields
          first={first}
          country={country}
          isSending={isSending}
          onSend={(person) =>
            search.mutate({ person, livesWithId: livesWithId || null, consents: given })
          }
        >
          <Section title={say("woman.household")} note={say("woman.householdLead")}>
            <NativeSelect
              label={say("woman.livesWith")}
              value={livesWithId}
              data={[
                { value: "", label: say("woman.livesAlone") },
                ...forming.women.map((woman) => ({
                  value: woman.personId,
                  label: nameOf(woman.names),
                })),
              ]}
              onChange={(event) => setLivesWithId(event.currentTarget.value)}
            />
          </Section>
          <ConsentFields
            given={given}
            onChange={(purpose, isGiven) =>
              setGiven(isGiven ? [...given, purpose] : given.filter((known) => known !== purpose))
            }
          />
          <RefusalNote error={search.error ?? write.error ?? join.error} />
        </PersonFields>
      </div>
      {found === null ? null : (
        <LikeList
          found={found}
          onSame={(personId) => join.mutate(personId)}
          onOther={() => writing.writeAsked()}
        />
      )}
    </>
  );
}

type Written = {
  readonly person: Person;
  readonly livesWithId: PersonId | null;
  readonly consents: readonly ConsentPurpose[];
};

/** Looked for first; written down when nobody is like her, or when she is somebody else. */
function useWriting({ formingId, branchId }: FormingPage, leadId: string | null) {
  const { say } = useWords();
  const tell = useNotice();
  const cache = useQueryClient();
  const [, go] = useLocation();
  const [personId] = useState(() => newId());
  const [found, setFound] = useState<readonly LikePerson[] | null>(null);
  const [asked, setAsked] = useState<Written | null>(null);
  const done = async () => {
    await cache.invalidateQueries();
    tell(say("woman.joined"));
    go(formingPath(formingId));
  };
  const join = useMutation({
    mutationFn: (joinedId: PersonId) =>
      post(formingApi(formingId, "women"), { personId: joinedId, leadId }),
    onSuccess: done,
    onError: () => setFound(null),
  });
  const write = useMutation({
    mutationFn: async ({ consents, ...person }: Written) => {
      await post(PEOPLE_API, { ...person, personId, branchId });
      for (const purpose of consents) {
        await post(personApi(personId, "consents"), { purpose, isGiven: true });
      }
    },
    onSuccess: () => join.mutate(personId),
    onError: () => setFound(null),
  });
  const search = useMutation({
    mutationFn: ({ person }: Written) =>
      post<readonly LikePerson[]>(`${PEOPLE_API}/likeness`, {
        branchId,
        person,
        exceptId: personId,
      }),
    onSuccess: (likes, written) => {
      setAsked(written);
      if (likes.length === 0) write.mutate(written);
      else setFound(likes);
    },
  });
  const writeAsked = () => {
    if (asked !== null) write.mutate(asked);
  };
  return { found, search, join, write, writeAsked };
}
