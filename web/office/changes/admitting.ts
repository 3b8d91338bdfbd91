// The way of a new woman into an association: looked for, written down when nobody is like her,
// admitted.

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { v7 as newId } from "uuid";
import type { BookId, BranchId } from "#core/people/ids.ts";
import { spokenName, type Names, type Person, type PersonId } from "#core/people/person.ts";
import type { Day } from "#core/time/day.ts";
import type { LikePerson } from "#core/wire/people.ts";
import { post } from "#web/office/api.ts";
import { useCommand } from "#web/office/commands.ts";
import { useNotice } from "#web/office/parts/dialog.tsx";
import { PEOPLE_API } from "#web/office/people-paths.ts";
import { useWords } from "#web/office/words.ts";

export type Seat = { readonly subgroupId: string; readonly line: number; readonly on: Day };

export function useAdmitting(
  { bookId, branchId }: { readonly bookId: BookId; readonly branchId: BranchId },
  seat: Seat | null,
  onDone: () => void,
) {
  const { say } = useWords();
  const tell = useNotice();
  const [personId] = useState(() => newId());
  const [isWritten, setIsWritten] = useState(false);
  const [asked, setAsked] = useState<Person | null>(null);
  const [found, setFound] = useState<readonly LikePerson[] | null>(null);
  const command = useCommand(bookId, () => {
    tell(say("proposal.done"));
    onDone();
  });
  const admit = (memberId: PersonId, names: Names) => {
    if (seat === null) return;
    const { on, ...place } = seat;
    setFound(null);
    command.mutate({
      type: "admitMember",
      member: { memberId, ...place, name: spokenName(names) },
      on,
    });
  };
  const write = useMutation({
    mutationFn: async (person: Person) => {
      if (!isWritten) await post(PEOPLE_API, { person, livesWithId: null, personId, branchId });
    },
    onSuccess: (_nothing, { names }) => {
      setIsWritten(true);
      admit(personId, names);
    },
    onError: () => setFound(null),
  });
  const search = useMutation({
    mutationFn: (person: Person) =>
      post<readonly LikePerson[]>(`${PEOPLE_API}/likeness`, {
        branchId,
        person,
        exceptId: personId,
      }),
    onSuccess: (likes, person) => {
      setAsked(person);
      if (likes.length === 0 || isWritten) write.mutate(person);
      else setFound(likes);
    },
  });
  return {
    found,
    isPending: search.isPending || write.isPending || command.isPending,
    error: search.error ?? write.error ?? command.error,
    look: (person: Person) => search.mutate(person),
    sheIs: (known: PersonId) => {
      const names = found?.find((like) => like.known?.personId === known)?.known?.names;
      if (names !== undefined) admit(known, names);
    },
    sheIsNew: () => {
      if (asked !== null) write.mutate(asked);
    },
  };
}
