// How the money reaches her: in her hand, on a phone or account, or as a cheque.

import { PAYOUT_METHODS } from "#core/lending/request.ts";
import { useWords } from "#web/field/words.ts";
import type { PayoutDraft } from "./payout-draft.ts";

type Props = {
  readonly draft: PayoutDraft;
  readonly change: (part: Partial<PayoutDraft>) => void;
};

export function MethodFields({ draft: { method, paidTo }, change }: Props) {
  const { say } = useWords();
  return (
    <>
      <fieldset className="bare">
        <legend>{say("out.method")}</legend>
        <div className="choices">
          {PAYOUT_METHODS.map((kind) => (
            <label key={kind} className={method === kind ? "choice on" : "choice"}>
              <input
                type="radio"
                name="method"
                checked={method === kind}
                onChange={() => change({ method: kind })}
              />
              {say(`out.method.${kind}`)}
            </label>
          ))}
        </div>
      </fieldset>
      {method === "cash" ? null : (
        <label>
          {say(`out.paidTo.${method}`)}
          <input
            autoComplete="off"
            value={paidTo}
            onChange={(event) => change({ paidTo: event.target.value })}
          />
        </label>
      )}
    </>
  );
}
