// The board of subgroups: each woman where she chose to sit. What does not fit is said below and
// keeps the association from being founded, not from being tried.

import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useRef, useState, type ReactNode, type RefObject, type SubmitEvent } from "react";
import { v7 as newId } from "uuid";
import type { FormingMember, FormingPage } from "#core/wire/people.ts";
import { useAct } from "#web/office/acts.ts";
import { useNotice } from "#web/office/parts/dialog.tsx";
import { RefusalNote } from "#web/office/parts/states.tsx";
import { formingApi } from "#web/office/people-paths.ts";
import { nameOf } from "#web/office/women/draft.ts";
import { useWords } from "#web/office/words.ts";
import { KinForm } from "./kin-form.tsx";

type Subgroup = FormingPage["subgroups"][number];
type Seats = Readonly<Record<string, string>>;

export function SeatsStep({ forming }: { readonly forming: FormingPage }) {
  const { say } = useWords();
  const tell = useNotice();
  const { formingId, women, isFounded } = forming;
  const [subgroups, setSubgroups] = useState(forming.subgroups);
  const [seats, setSeats] = useState<Seats>(() =>
    Object.fromEntries(women.map(({ personId, subgroupId }) => [personId, subgroupId ?? ""])),
  );
  const moved = useRef<string | null>(null);
  const save = useAct<object>(formingApi(formingId, "subgroups"), () => tell(say("seats.saved")));
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    const chosen = women.map(({ personId }) => ({
      personId,
      subgroupId: seats[personId] === "" ? null : (seats[personId] ?? null),
    }));
    save.mutate({ subgroups, seats: chosen });
  };
  const rename = (subgroupId: string, name: string) =>
    setSubgroups(
      subgroups.map((known) => (known.subgroupId === subgroupId ? { subgroupId, name } : known)),
    );
  const add = () =>
    setSubgroups([...subgroups, { subgroupId: newId(), name: letter(subgroups.length) }]);
  const board = { women, subgroups, seats, moved, put: setSeats };
  return (
    <>
      <form onSubmit={send} className="form is-wide">
        <Seated {...board} subgroupId="" title={say("seats.none")} />
        {subgroups.map(({ subgroupId, name }, index) => (
          <Seated
            key={subgroupId}
            {...board}
            subgroupId={subgroupId}
            title={say("seats.group", { name })}
          >
            <TextInput
              label={say("founding.subgroupName", { number: index + 1 })}
              required
              value={name}
              onChange={(event) => rename(subgroupId, event.currentTarget.value)}
            />
          </Seated>
        ))}
        <RefusalNote error={save.error} />
        {isFounded ? null : (
          <div className="form-buttons">
            <Button variant="outline" onClick={add}>
              {say("founding.addSubgroup")}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {say("seats.save")}
            </Button>
          </div>
        )}
      </form>
      <KinForm forming={forming} />
    </>
  );
}

function Seated({
  women,
  subgroups,
  seats,
  put,
  subgroupId,
  title,
  moved,
  children,
}: {
  readonly women: readonly FormingMember[];
  readonly subgroups: readonly Subgroup[];
  readonly seats: Seats;
  readonly put: (seats: Seats) => void;
  readonly subgroupId: string;
  readonly title: string;
  /** Who has just changed her seat: the cursor goes with her. */
  readonly moved: RefObject<string | null>;
  readonly children?: ReactNode;
}) {
  const { say } = useWords();
  const follow = (personId: string) => (field: HTMLSelectElement | null) => {
    if (field === null || moved.current !== personId) return;
    moved.current = null;
    field.focus();
  };
  const here = women.filter(({ personId }) => (seats[personId] ?? "") === subgroupId);
  if (here.length === 0 && subgroupId === "") return null;
  return (
    <fieldset className="seats">
      <legend>
        {title} <span className="count">{here.length}</span>
      </legend>
      {children}
      <ul className="plain-list">
        {here.map(({ personId, names }) => (
          <li key={personId}>
            <NativeSelect
              label={nameOf(names)}
              value={subgroupId}
              data={[
                { value: "", label: say("seats.none") },
                ...subgroups.map((group) => ({
                  value: group.subgroupId,
                  label: say("seats.group", { name: group.name }),
                })),
              ]}
              ref={follow(personId)}
              onChange={(event) => {
                moved.current = personId;
                put({ ...seats, [personId]: event.currentTarget.value });
              }}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function letter(count: number): string {
  return String.fromCharCode("A".charCodeAt(0) + count);
}
