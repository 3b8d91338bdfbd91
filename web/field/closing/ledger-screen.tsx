// The women's own ledger, read line by line, then voted: for, against, abstained.

import { ledgerAt, type LedgerLine, type LedgerRead } from "#core/meetings/ledger-read.ts";
import { isPositive } from "#core/money/money.ts";
import { HearButton } from "#web/field/hear-button.tsx";
import { Frame } from "#web/field/meetings/frame.tsx";
import { useMeeting, useNames } from "#web/field/meetings/meeting-context.ts";
import { useDraft } from "#web/field/meetings/use-draft.ts";
import { Sums } from "#web/field/sums.tsx";
import { useWords } from "#web/field/words.ts";
import { useTellAssembly, useVotes } from "./tell.ts";
import { AssemblyVotesField } from "./votes-field.tsx";

export function LedgerScreen() {
  const { say } = useWords();
  const { group, meeting, meetingId, path } = useMeeting();
  const ledger = ledgerAt(group, meeting);
  const [votes, setVotes, forget] = useDraft(`ledger-vote:${meetingId}`, useVotes());
  const tell = useTellAssembly();
  const { members, bylaws } = group.association;
  const { numerator, denominator } = bylaws.quorum;
  const count = Number((BigInt(members.length) * numerator) / denominator);
  const keep = async () => {
    if (await tell({ kind: "ledgerVoted", read: ledger.total, ...votes })) forget();
  };
  return (
    <Frame
      title={say("ledger.title")}
      back={`${path}/assembly`}
      foot={
        <button type="button" className="primary" onClick={() => void keep()}>
          {say("ledger.vote")}
        </button>
      }
    >
      <p className="hint">{say("ledger.lead")}</p>
      <Read ledger={ledger} />
      <p className="hint">{say("ledger.need", { count })}</p>
      <AssemblyVotesField votes={votes} onChange={setVotes} />
    </Frame>
  );
}

function Read({ ledger }: { readonly ledger: LedgerRead }) {
  const { say, write } = useWords();
  const names = useNames();
  const { lines, fund, earned, provision, cash, out, total } = ledger;
  const sums = [
    ["ledger.fund", fund],
    ["ledger.earned", earned],
    ["ledger.provision", provision],
    ["ledger.cash", cash],
    ["ledger.out", out],
    ...(isPositive(ledger.owedByCarriers)
      ? ([["ledger.owedByCarriers", ledger.owedByCarriers]] as const)
      : []),
  ] as const;
  const spoken = [
    ...lines.map(({ memberId, saved }) =>
      say("ledger.spoken", { name: names(memberId), saved: write.money(saved) }),
    ),
    say("ledger.spokenTotal", { total: write.money(total) }),
  ];
  return (
    <section className="card stack">
      <dl className="sums">
        {lines.map((line) => (
          <div key={line.memberId}>
            <dt>
              {names(line.memberId)}
              <Beside line={line} />
            </dt>
            <dd className="amount">{write.money(line.saved)}</dd>
          </div>
        ))}
      </dl>
      <Sums lines={sums} total={["ledger.total", total]} />
      <HearButton text={spoken.join(" ")} />
    </section>
  );
}

/** What stands on her line beside her savings. */
function Beside({ line }: { readonly line: LedgerLine }) {
  const { say, write } = useWords();
  const parts = (
    [
      ["ledger.held", line.held],
      ["ledger.internalLoan", line.internalLoan],
      ["ledger.owes", line.owesOthers],
      ["ledger.isOwed", line.isOwed],
    ] as const
  ).filter(([, amount]) => isPositive(amount));
  if (parts.length === 0) return null;
  return (
    <small>
      <br />
      {parts.map(([word, amount]) => `${say(word)} ${write.money(amount)}`).join(" · ")}
    </small>
  );
}
