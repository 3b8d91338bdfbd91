// The share-out: reckoned from the account, read aloud, accepted by all, then signed woman by
// woman, who takes coins or leaves them as savings.

import { Link } from "wouter";
import {
  FINES_TO,
  SHARE_RULES,
  internalRules,
  type FinesTo,
  type ShareRule,
} from "#core/groups/internal-rules.ts";
import { standingAct } from "#core/meetings/assembly.ts";
import { isCarried } from "#core/meetings/cycle-end.ts";
import { agreedShareOut, deedsOfKind } from "#core/meetings/deed.ts";
import { proposedAt, shareTableAt } from "#core/meetings/share-proposal.ts";
import type { ShareTable } from "#core/meetings/share-out-table.ts";
import { isNegative, negate, zero } from "#core/money/money.ts";
import { HearButton } from "#web/field/hear-button.tsx";
import { Frame } from "#web/field/meetings/frame.tsx";
import { useMeeting, useNames } from "#web/field/meetings/meeting-context.ts";
import { useDraft } from "#web/field/meetings/use-draft.ts";
import { Sums } from "#web/field/sums.tsx";
import { useWords } from "#web/field/words.ts";
import { AmountField, Choices, useAmount, VotesField, type Votes } from "./fields.tsx";
import { ShareOfOne } from "./share-of-one.tsx";
import { useTell, useVoters } from "./tell.ts";

export function ShareScreen() {
  const { say } = useWords();
  const { group, meeting, path } = useMeeting();
  const agreed = shareTableAt(group, meeting);
  const vote = standingAct(meeting, "ledgerVoted");
  const isVoted = vote !== undefined && isCarried(group.association, vote);
  return (
    <Frame title={say("deed.shareOutAgreed")} back={`${path}/internal`}>
      {!isVoted && (
        <p className="card warning" role="status">
          {say("share.voteFirst")}{" "}
          <Link href={`${path}/assembly/ledger`}>{say("ledger.title")}</Link>
        </p>
      )}
      {agreed === null ? <Proposal /> : <Agreed table={agreed} />}
    </Frame>
  );
}

type Draft = Votes & {
  readonly rule: ShareRule;
  readonly finesTo: FinesTo;
  readonly text: string;
};

/** The bylaws' rule is proposed; what the women voted otherwise is chosen here. */
function Proposal() {
  const { say } = useWords();
  const { group, meeting, meetingId } = useMeeting();
  const { shareRule, finesTo } = internalRules(group.association.bylaws);
  const voters = useVoters();
  const [draft, setDraft, forget] = useDraft<Draft>(`share:${meetingId}`, {
    rule: shareRule,
    finesTo,
    text: "",
    votesFor: voters,
    votesAgainst: 0,
  });
  const tell = useTell();
  const typed = useAmount(draft.text);
  const amount = draft.text === "" ? zero(group.association.currency) : typed;
  const terms = amount === null ? null : { rule: draft.rule, finesTo: draft.finesTo, amount };
  const { votesFor, votesAgainst } = draft;
  const accept = async () => {
    if (terms === null) return;
    if (await tell({ kind: "shareOutAgreed", ...terms, votesFor, votesAgainst })) forget();
  };
  return (
    <>
      <Choices
        legend="share.rule"
        options={SHARE_RULES}
        wordOf={(option) => `share.${option}` as const}
        value={draft.rule}
        onChoose={(rule) => setDraft({ ...draft, rule })}
      />
      <Choices
        legend="share.fines"
        options={FINES_TO}
        wordOf={(option) => `share.${option}` as const}
        value={draft.finesTo}
        onChoose={(chosen) => setDraft({ ...draft, finesTo: chosen })}
      />
      <AmountField
        label="share.provision"
        text={draft.text}
        onChange={(text) => setDraft({ ...draft, text })}
      />
      {terms !== null && <TableRead table={proposedAt(group, meeting, terms)} />}
      <VotesField
        votes={{ votesFor, votesAgainst }}
        onChange={(votes) => setDraft({ ...draft, ...votes })}
      />
      <button
        type="button"
        className="primary"
        disabled={terms === null}
        onClick={() => void accept()}
      >
        {say("share.agree")}
      </button>
    </>
  );
}

function Agreed({ table }: { readonly table: ShareTable }) {
  const { meeting } = useMeeting();
  const taken = deedsOfKind(meeting, "shareTaken");
  const agreed = agreedShareOut(meeting);
  return (
    <>
      <TableRead table={table} />
      {agreed !== undefined &&
        table.rows.map((row) => (
          <ShareOfOne
            key={row.memberId}
            row={row}
            taken={taken.find(({ memberId }) => memberId === row.memberId) ?? null}
          />
        ))}
    </>
  );
}

/** What was earned and each woman's share, with a voice that reads it. */
function TableRead({ table }: { readonly table: ShareTable }) {
  const { say, write } = useWords();
  const names = useNames();
  const { earned, provision, toFund, net, rows } = table;
  const sums = [
    ["share.loanInterest", earned.loanInterest],
    ["share.fundInterest", earned.fundInterest],
    ["share.finesPaid", earned.fines],
    ["share.raffles", earned.raffles],
    ["share.differences", earned.differences],
    ["share.expenses", negate(earned.expenses)],
    ["share.setAside", negate(provision)],
    [isNegative(toFund) ? "share.fromFund" : "share.toFund", negate(toFund)],
  ] as const;
  const spoken = rows.map(({ memberId, share, free }) =>
    say("share.spoken", {
      name: names(memberId),
      share: write.money(share),
      free: write.money(free),
    }),
  );
  return (
    <section className="card stack">
      <Sums lines={sums} total={["share.net", net]} />
      <dl className="sums">
        {rows.map(({ memberId, share }) => (
          <div key={memberId}>
            <dt>{names(memberId)}</dt>
            <dd className="amount">{write.money(share)}</dd>
          </div>
        ))}
      </dl>
      <HearButton text={spoken.join(" ")} />
    </section>
  );
}
