// The visit to one woman: when, with whom, and what her household earns, spends and owes.

import { NativeSelect, TextInput } from "@mantine/core";
import { fullName } from "#core/people/name.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { useWords } from "#web/office/words.ts";
import { FIGURES, leftOf, type LineProps } from "./draft.ts";

export function VisitFields({ member, members, line, put }: LineProps) {
  const { say, write } = useWords();
  const left = leftOf(line, BOLIVIA.currency);
  return (
    <details className="line-more">
      <summary>{say("ask.visit")}</summary>
      <p className="is-quiet">{say("ask.visitLead")}</p>
      <div className="fields">
        <TextInput
          label={say("ask.visitedOn")}
          type="date"
          value={line.visitedOn}
          onChange={(event) => put({ visitedOn: event.currentTarget.value })}
        />
        <NativeSelect
          label={say("ask.peer")}
          value={line.peer}
          data={[
            { value: "", label: "—" },
            ...members
              .filter(({ memberId }) => memberId !== member.memberId)
              .map(({ memberId, name }) => ({ value: memberId, label: fullName(name) })),
          ]}
          onChange={(event) => put({ peer: event.currentTarget.value })}
        />
        {FIGURES.map((name) => (
          <TextInput
            key={name}
            label={say(`ask.${name}`)}
            inputMode="decimal"
            value={line.figures[name]}
            onChange={(event) =>
              put({ figures: { ...line.figures, [name]: event.currentTarget.value } })
            }
          />
        ))}
      </div>
      {left === null ? null : (
        <output className="is-quiet">{say("ask.left", { amount: write.money(left) })}</output>
      )}
    </details>
  );
}
