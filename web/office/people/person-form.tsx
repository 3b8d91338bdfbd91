// A person who is hired, or who gets other work: her name and sign-in, her role, her branches.

import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type SubmitEvent } from "react";
import { v7 as newId } from "uuid";
import { ROLES, type Role } from "#core/people/role.ts";
import type { BranchView, GivenPassword, PersonView } from "#core/wire/staff.ts";
import { post } from "#web/office/api.ts";
import { useNotice } from "#web/office/parts/dialog.tsx";
import { RefusalNote } from "#web/office/parts/states.tsx";
import { Tick } from "#web/office/parts/tick.tsx";
import { useWords } from "#web/office/words.ts";

type Form = {
  /** Null when she is new. */
  readonly person: PersonView | null;
  readonly branches: readonly BranchView[];
  readonly onGiven: (given: GivenPassword) => void;
  readonly onDone: () => void;
};

export function PersonForm({ person, branches, onGiven, onDone }: Form) {
  const { say } = useWords();
  const tell = useNotice();
  const cache = useQueryClient();
  const [requestId] = useState(() => newId());
  const [name, setName] = useState("");
  const [login, setLogin] = useState("");
  const [document, setDocument] = useState("");
  const [role, setRole] = useState<Role>(person?.role ?? "asesora");
  const [branchIds, setBranchIds] = useState<readonly string[]>(person?.branchIds ?? []);
  const save = useMutation({
    mutationFn: async () => {
      if (person === null) {
        const asked = { name, login: login.trim(), document, role, branchIds, requestId };
        return post<GivenPassword>("/api/staff", asked);
      }
      const path = `/api/staff/${encodeURIComponent(person.staffId)}/post`;
      return post<null>(path, { role, branchIds, requestId });
    },
    onSuccess: async (given) => {
      if (given === null) {
        tell(say("people.done"));
        onDone();
      } else onGiven(given);
      await cache.invalidateQueries();
    },
  });
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form onSubmit={send} className="form">
      {person === null && (
        <WhoFields
          {...{ name, login, document }}
          onName={setName}
          onLogin={setLogin}
          onDocument={setDocument}
        />
      )}
      <NativeSelect
        label={say("people.role")}
        value={role}
        data={ROLES.map((value) => ({ value, label: say(`role.${value}`) }))}
        onChange={(event) => setRole(event.currentTarget.value as Role)}
      />
      <BranchTicks branches={branches} chosen={branchIds} onChoose={setBranchIds} />
      <RefusalNote error={save.error} />
      <div className="form-buttons">
        <Button variant="default" onClick={onDone}>
          {say("form.cancel")}
        </Button>
        <Button type="submit" loading={save.isPending}>
          {say(person === null ? "people.hire" : "people.post")}
        </Button>
      </div>
    </form>
  );
}

function WhoFields(who: {
  readonly name: string;
  readonly login: string;
  readonly document: string;
  readonly onName: (name: string) => void;
  readonly onLogin: (login: string) => void;
  readonly onDocument: (document: string) => void;
}) {
  const { say } = useWords();
  return (
    <>
      <TextInput
        label={say("people.name")}
        required
        data-autofocus
        value={who.name}
        onChange={(event) => who.onName(event.currentTarget.value)}
      />
      <TextInput
        label={say("signIn.login")}
        description={say("people.loginLead")}
        required
        autoCapitalize="none"
        value={who.login}
        onChange={(event) => who.onLogin(event.currentTarget.value)}
      />
      <TextInput
        label={say("people.document")}
        description={say("people.documentLead")}
        required
        value={who.document}
        onChange={(event) => who.onDocument(event.currentTarget.value)}
      />
    </>
  );
}

function BranchTicks(ticks: {
  readonly branches: readonly BranchView[];
  readonly chosen: readonly string[];
  readonly onChoose: (branchIds: string[]) => void;
}) {
  const { say } = useWords();
  const { branches, chosen, onChoose } = ticks;
  return (
    <fieldset className="bare">
      <legend>{say("people.branches")}</legend>
      {branches.map(({ branchId, name }) => (
        <Tick
          key={branchId}
          label={name}
          isOn={chosen.includes(branchId)}
          onChange={(isOn) =>
            onChoose(isOn ? [...chosen, branchId] : chosen.filter((known) => known !== branchId))
          }
        />
      ))}
    </fieldset>
  );
}
