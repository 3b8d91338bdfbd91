// The women and their subgroups, in the order of the lines of every sheet.

import { Button, NativeSelect, TextInput } from "@mantine/core";
import { v7 as newId } from "uuid";
import { Section } from "#web/office/parts/page.tsx";
import { useWords } from "#web/office/words.ts";
import { newMember, type Change, type Draft, type DraftMember } from "./draft.ts";

type Fields = { readonly draft: Draft; readonly change: Change };

export function MemberFields({ draft, change }: Fields) {
  const { say } = useWords();
  const { members, subgroups } = draft;
  const put = (index: number, part: Partial<DraftMember>) =>
    change({ members: members.map((known, at) => (at === index ? { ...known, ...part } : known)) });
  const add = () =>
    change({ members: [...members, newMember(() => newId(), subgroups.length - 1)] });
  return (
    <Section title={say("founding.women")} note={say("founding.womenLead")}>
      <Subgroups draft={draft} change={change} />
      <ol className="lines">
        {members.map((member, index) => (
          <li key={member.memberId}>
            <MemberLine
              line={index + 1}
              member={member}
              subgroups={subgroups}
              put={(part) => put(index, part)}
              remove={() => change({ members: members.filter((_known, at) => at !== index) })}
            />
          </li>
        ))}
      </ol>
      <div className="form-buttons is-start">
        <Button variant="outline" onClick={add}>
          {say("founding.addMember")}
        </Button>
      </div>
    </Section>
  );
}

function MemberLine({
  line,
  member,
  subgroups,
  put,
  remove,
}: {
  readonly line: number;
  readonly member: DraftMember;
  readonly subgroups: readonly string[];
  readonly put: (part: Partial<DraftMember>) => void;
  readonly remove: () => void;
}) {
  const { say } = useWords();
  return (
    <fieldset className="line-fields">
      <legend>{say("founding.line", { line })}</legend>
      <TextInput
        label={say("founding.given")}
        required
        value={member.given}
        onChange={(event) => put({ given: event.currentTarget.value })}
      />
      <TextInput
        label={say("founding.family")}
        value={member.family}
        onChange={(event) => put({ family: event.currentTarget.value })}
      />
      <TextInput
        label={say("founding.knownAs")}
        value={member.knownAs}
        onChange={(event) => put({ knownAs: event.currentTarget.value })}
      />
      <NativeSelect
        label={say("founding.subgroup")}
        value={String(member.subgroup)}
        data={subgroups.map((label, index) => ({ value: String(index), label }))}
        onChange={(event) => put({ subgroup: Number(event.currentTarget.value) })}
      />
      <Button
        variant="subtle"
        onClick={remove}
        aria-label={say("founding.removeLine", { line })}
        className="line-remove"
      >
        {say("founding.remove")}
      </Button>
    </fieldset>
  );
}

function Subgroups({ draft, change }: Fields) {
  const { say } = useWords();
  const { subgroups } = draft;
  return (
    <div className="fields">
      {subgroups.map((name, index) => (
        <TextInput
          key={index}
          label={say("founding.subgroupName", { number: index + 1 })}
          value={name}
          onChange={(event) => {
            const { value } = event.currentTarget;
            change({ subgroups: subgroups.map((known, at) => (at === index ? value : known)) });
          }}
        />
      ))}
      <Button
        variant="outline"
        className="fields-button"
        onClick={() => change({ subgroups: [...subgroups, nextLetter(subgroups.length)] })}
      >
        {say("founding.addSubgroup")}
      </Button>
    </div>
  );
}

function nextLetter(count: number): string {
  return String.fromCharCode("A".charCodeAt(0) + count);
}
