// Who is related to whom, and who lives with whom: neither may answer for the other.

import { Button, NativeSelect } from "@mantine/core";
import { useState, type SubmitEvent } from "react";
import type { FormingPage } from "#core/wire/people.ts";
import { useAct } from "#web/office/acts.ts";
import { Section } from "#web/office/parts/page.tsx";
import { RefusalNote } from "#web/office/parts/states.tsx";
import { PEOPLE_API } from "#web/office/people-paths.ts";
import { nameOf } from "#web/office/women/draft.ts";
import { useWords } from "#web/office/words.ts";

const KINSHIPS = ["relatives", "sameHousehold", "none"] as const;

export function KinForm({ forming }: { readonly forming: FormingPage }) {
  const { say } = useWords();
  const { women, kin, isFounded } = forming;
  const [pair, setPair] = useState({ oneId: "", otherId: "", kinship: "relatives" });
  const save = useAct<object>(`${PEOPLE_API}/kinship`, () =>
    setPair({ oneId: "", otherId: "", kinship: "relatives" }),
  );
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    save.mutate(pair);
  };
  const nameBy = (id: string) => {
    const woman = women.find(({ personId }) => personId === id);
    return woman === undefined ? "" : nameOf(woman.names);
  };
  const options = [
    { value: "", label: say("founding.choose") },
    ...women.map(({ personId, names }) => ({ value: personId, label: nameOf(names) })),
  ];
  const field = (name: keyof typeof pair) => ({
    label: say(`kin.${name}`),
    required: true,
    value: pair[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      setPair({ ...pair, [name]: event.currentTarget.value }),
  });
  return (
    <Section title={say("kin.title")} note={say("kin.lead")}>
      <ul className="plain-list">
        {kin.map(([one, other]) => (
          <li key={`${one}${other}`}>
            {say("kin.pair", { one: nameBy(one), other: nameBy(other) })}
          </li>
        ))}
      </ul>
      {isFounded ? null : (
        <form onSubmit={send} className="fields">
          <NativeSelect {...field("oneId")} data={options} />
          <NativeSelect
            {...field("kinship")}
            data={KINSHIPS.map((value) => ({ value, label: say(`kin.${value}`) }))}
          />
          <NativeSelect {...field("otherId")} data={options} />
          <Button type="submit" variant="outline" loading={save.isPending}>
            {say("kin.save")}
          </Button>
          <RefusalNote error={save.error} />
        </form>
      )}
    </Section>
  );
}
