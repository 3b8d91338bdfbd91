// The end of the sheet: what was agreed, when they meet again, who signed, why the cash differs.

import { Textarea, TextInput } from "@mantine/core";
import { BOARD_ROLES } from "#core/groups/board.ts";
import { isZero } from "#core/money/money.ts";
import { speaksOfHealth } from "#countries/bolivia/health-words.ts";
import { Section } from "#web/office/parts/page.tsx";
import { useWords } from "#web/office/words.ts";
import { ExplainField } from "./explain-field.tsx";
import { nameOf } from "./names.ts";
import type { Copying } from "./copying.ts";
import type { Tried } from "./try-out.ts";

type Props = Copying & { readonly tried: Tried | null };

export function ActaFields({ tried, ...copying }: Props) {
  const { group, draft, onChange } = copying;
  const { say } = useWords();
  const { board } = group.association;
  const difference = tried?.settled.totals.difference;
  return (
    <Section title={say("keying.acta")}>
      <div className="fields">
        <Textarea
          label={say("keying.agreements")}
          autosize
          minRows={2}
          maxLength={4_000}
          description={say("keying.discreet")}
          error={speaksOfHealth(draft.agreements) ? say("keying.ofHealth") : null}
          value={draft.agreements}
          onChange={(event) => onChange({ ...draft, agreements: event.currentTarget.value })}
        />
        <TextInput
          label={say("keying.nextOn")}
          type="date"
          value={draft.nextOn}
          onChange={(event) => onChange({ ...draft, nextOn: event.currentTarget.value })}
        />
        <fieldset className="signed-fields">
          <legend>{say("keying.signed")}</legend>
          {BOARD_ROLES.map((role) => (
            <label key={role} className="signed">
              <input
                type="checkbox"
                className="tick-field"
                checked={draft.signed.includes(role)}
                onChange={(event) =>
                  onChange({
                    ...draft,
                    signed: BOARD_ROLES.filter((known) =>
                      known === role ? event.currentTarget.checked : draft.signed.includes(known),
                    ),
                  })
                }
              />
              {`${say(`board.${role}`)} · ${nameOf(group, board[role])}`}
            </label>
          ))}
        </fieldset>
        {difference === undefined || isZero(difference) ? null : (
          <ExplainField {...copying} difference={difference} />
        )}
      </div>
    </Section>
  );
}
