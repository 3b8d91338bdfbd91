// Why the counted cash differs: the words of the sheet, or one of the reasons that fit.

import { Button, TextInput } from "@mantine/core";
import type { Money } from "#core/money/money.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { smallestCoin } from "#countries/country.ts";
import { useWords } from "#web/office/words.ts";
import { reasonsFor } from "#web/parts/difference.ts";
import type { Copying } from "./copying.ts";

type Props = Copying & { readonly difference: Money };

export function ExplainField({ meeting, draft, onChange, difference }: Props) {
  const { say } = useWords();
  const coin = smallestCoin(BOLIVIA, meeting.heldOn ?? meeting.dueOn);
  const explain = (explanation: string) => onChange({ ...draft, explanation });
  return (
    <div className="explain">
      <TextInput
        label={say("keying.explanation")}
        maxLength={500}
        value={draft.explanation}
        onChange={(event) => explain(event.currentTarget.value)}
      />
      <div className="form-buttons is-start" role="group" aria-label={say("difference.pick")}>
        {reasonsFor(difference, coin).map((reason) => (
          <Button key={reason} variant="default" data-rare onClick={() => explain(say(reason))}>
            {say(reason)}
          </Button>
        ))}
      </div>
    </div>
  );
}
