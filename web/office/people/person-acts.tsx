// What can be decided about a person, and the question before it is done.

import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { v7 as newId } from "uuid";
import type { GivenPassword, PersonView } from "#core/wire/staff.ts";
import { post } from "#web/office/api.ts";
import { useNotice } from "#web/office/parts/dialog.tsx";
import { RefusalNote } from "#web/office/parts/states.tsx";
import { useWords } from "#web/office/words.ts";

export type PersonAct = "suspension" | "reinstatement" | "password";

export function PersonActs({
  person,
  onAct,
}: {
  readonly person: PersonView;
  readonly onAct: (kind: PersonAct | "post") => void;
}) {
  const { say } = useWords();
  const kinds: readonly (PersonAct | "post")[] = person.isActive
    ? ["post", "password", "suspension"]
    : ["reinstatement"];
  return (
    <div className="row-buttons">
      {kinds.map((kind) => (
        <Button
          key={kind}
          variant="outline"
          size="compact-md"
          aria-label={say(`people.${kind}Of`, { name: person.name })}
          onClick={() => onAct(kind)}
        >
          {say(`people.${kind}`)}
        </Button>
      ))}
    </div>
  );
}

export function ConfirmAct({
  kind,
  person,
  onGiven,
  onDone,
}: {
  readonly kind: PersonAct;
  readonly person: PersonView;
  readonly onGiven: (given: GivenPassword) => void;
  readonly onDone: () => void;
}) {
  const { say } = useWords();
  const tell = useNotice();
  const cache = useQueryClient();
  const [requestId] = useState(() => newId());
  const act = useMutation({
    mutationFn: () => {
      const path = `/api/staff/${encodeURIComponent(person.staffId)}/${kind}`;
      return post<GivenPassword | null>(path, { requestId });
    },
    onSuccess: async (given) => {
      if (given === null) {
        tell(say("people.done"));
        onDone();
      } else onGiven(given);
      await cache.invalidateQueries();
    },
  });
  return (
    <>
      <p className="form-lead">{say(`people.${kind}Lead`)}</p>
      <RefusalNote error={act.error} />
      <div className="form-buttons">
        <Button variant="default" onClick={onDone}>
          {say("form.cancel")}
        </Button>
        <Button onClick={() => act.mutate()} loading={act.isPending}>
          {say(`people.${kind}`)}
        </Button>
      </div>
    </>
  );
}
