// Mine or everybody's: an asesora sees her own meetings first, and those where she stands in.

import type { AgendaItem } from "#core/wire/field.ts";
import { useWords } from "#web/field/words.ts";

export type Whose = "mine" | "all";

/** Hers when there are any. */
export function firstWhose(meetings: readonly AgendaItem[]): Whose {
  return meetings.some(isMine) ? "mine" : "all";
}

/** An association without an asesora is everybody's. */
export function isMine({ goes }: AgendaItem): boolean {
  return goes === undefined || goes.asesora === null || goes.isMine;
}

export function WhoseTabs(tabs: {
  readonly whose: Whose;
  readonly onChoose: (whose: Whose) => void;
}) {
  const { say } = useWords();
  return (
    <fieldset className="bare whose">
      <legend className="heard">{say("home.whose")}</legend>
      <div className="choices">
        {(["mine", "all"] as const).map((whose) => (
          <label key={whose} className={tabs.whose === whose ? "choice on" : "choice"}>
            <input
              type="radio"
              name="whose"
              checked={tabs.whose === whose}
              onChange={() => tabs.onChoose(whose)}
            />
            {say(`home.${whose}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
