// The till at the end of the day: note by note, beside what the books say, and looked at by another.

import { Button, Textarea, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState, type SubmitEvent } from "react";
import { v7 as newId } from "uuid";
import { worthOf } from "#core/meetings/meeting.ts";
import {
  isNegative,
  isZero,
  money,
  negate,
  subtract,
  zero,
  type Money,
} from "#core/money/money.ts";
import type { TillCount, TillPage, TillToCount } from "#core/wire/counter.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { inForce } from "#countries/country.ts";
import { useAnswer } from "#web/office/answers.ts";
import { post } from "#web/office/api.ts";
import { Amount } from "#web/office/parts/amount.tsx";
import { Dialog, useNotice } from "#web/office/parts/dialog.tsx";
import { Section } from "#web/office/parts/page.tsx";
import { Rows, type Column } from "#web/office/parts/rows.tsx";
import { Answered, Empty, RefusalNote } from "#web/office/parts/states.tsx";
import { useMay, useStaff } from "#web/office/staff.ts";
import { useWords } from "#web/office/words.ts";

export function TillCounts() {
  const { say } = useWords();
  const mayCount = useMay("receiveAtBranch");
  const [counting, setCounting] = useState<TillToCount | null>(null);
  const answer = useAnswer<TillPage>("/api/till/counts");
  return (
    <Section title={say("till.count")} note={say("till.countNote")}>
      <Answered from={answer}>
        {({ toCount, counts }) => (
          <>
            {mayCount ? (
              <div className="form-buttons is-start">
                {toCount.map((till) => (
                  <Button key={till.branchId} onClick={() => setCounting(till)}>
                    {toCount.length === 1
                      ? say("till.countNow")
                      : say("till.countOf", { name: till.branchName })}
                  </Button>
                ))}
              </div>
            ) : null}
            {counts.length === 0 ? (
              <Empty title={say("till.noCounts")} />
            ) : (
              <Counts counts={counts} />
            )}
          </>
        )}
      </Answered>
      {counting === null ? null : <CountForm till={counting} onDone={() => setCounting(null)} />}
    </Section>
  );
}

function Counts({ counts }: { readonly counts: readonly TillCount[] }) {
  const { say, write } = useWords();
  const columns: readonly Column<TillCount>[] = [
    {
      head: say("till.day"),
      cell: ({ on, branchName }) => (
        <>
          {write.day(on)}
          <small>{branchName}</small>
        </>
      ),
    },
    { head: say("till.by"), cell: ({ countedBy }) => countedBy },
    { head: say("till.expected"), align: "right", cell: (row) => <Amount of={row.expected} /> },
    { head: say("till.counted"), align: "right", cell: (row) => <Amount of={row.counted} /> },
    {
      head: say("till.difference"),
      align: "right",
      cell: ({ difference, explanation }) => (
        <>
          <Amount of={difference} />
          {explanation === "" ? null : <small>{explanation}</small>}
        </>
      ),
    },
    { head: say("till.seen"), cell: (row) => <Seen count={row} /> },
  ];
  return (
    <Rows
      caption={say("till.count")}
      columns={columns}
      rows={counts}
      keyOf={({ countId }) => countId}
    />
  );
}

function Seen({ count: { countId, seenBy, isOwn, on } }: { readonly count: TillCount }) {
  const { say, write } = useWords();
  const tell = useNotice();
  const cache = useQueryClient();
  const mayLook = useMay("correctMeetings");
  const look = useMutation({
    mutationFn: () => post(`/api/till/counts/${encodeURIComponent(countId)}/look`, {}),
    onSuccess: async () => {
      tell(say("till.looked"));
      await cache.invalidateQueries();
    },
  });
  if (seenBy !== null) return <span>{seenBy}</span>;
  if (isOwn || !mayLook) return <span className="is-quiet">{say("till.waitsForOther")}</span>;
  return (
    <>
      <RefusalNote error={look.error} />
      <Button
        variant="outline"
        size="compact-md"
        loading={look.isPending}
        aria-label={say("till.lookAt", { day: write.day(on) })}
        onClick={() => look.mutate()}
      >
        {say("till.look")}
      </Button>
    </>
  );
}

type Quantities = Readonly<Record<string, string>>;

function CountForm(form: { readonly till: TillToCount; readonly onDone: () => void }) {
  const { say } = useWords();
  const tell = useNotice();
  const cache = useQueryClient();
  const { till, onDone } = form;
  const { expected, branchId } = till;
  const [quantities, setQuantities] = useState<Quantities>({});
  const [explanation, setExplanation] = useState("");
  const countId = useRef(newId());
  const pieces = piecesIn(quantities, expected.currency);
  const counted = worthOf(pieces, zero(expected.currency));
  const difference = subtract(counted, expected);
  const keep = useMutation({
    mutationFn: () =>
      post("/api/till/counts", { countId: countId.current, branchId, pieces, explanation }),
    onSuccess: async () => {
      tell(say("till.saved"));
      onDone();
      await cache.invalidateQueries();
    },
    onError: () => (countId.current = newId()),
  });
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    keep.mutate();
  };
  return (
    <Dialog onClose={onDone} title={say("till.countOf", { name: till.branchName })}>
      <form onSubmit={send} className="form">
        <Pieces currency={expected.currency} quantities={quantities} onChange={setQuantities} />
        <Figures expected={expected} counted={counted} />
        {isZero(difference) ? null : (
          <Textarea
            label={say("till.explanation")}
            required
            maxLength={300}
            value={explanation}
            onChange={(event) => setExplanation(event.currentTarget.value)}
          />
        )}
        <RefusalNote error={keep.error} />
        <div className="form-buttons">
          <Button variant="default" onClick={onDone}>
            {say("form.cancel")}
          </Button>
          <Button
            type="submit"
            loading={keep.isPending}
            disabled={!isZero(difference) && explanation.trim() === ""}
          >
            {say("till.save")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function Figures({ expected, counted }: { readonly expected: Money; readonly counted: Money }) {
  const { say, write } = useWords();
  return (
    <div aria-live="polite">
      <dl className="plain">
        <div>
          <dt>{say("till.expected")}</dt>
          <dd>{write.money(expected)}</dd>
        </div>
        <div>
          <dt>{say("till.counted")}</dt>
          <dd>
            <strong>{write.money(counted)}</strong>
          </dd>
        </div>
      </dl>
      <p>
        <Difference difference={subtract(counted, expected)} />
      </p>
    </div>
  );
}

function Difference({ difference }: { readonly difference: Money }) {
  const { say, write } = useWords();
  if (isZero(difference)) return <>{say("till.even")}</>;
  return isNegative(difference)
    ? say("till.short", { amount: write.money(negate(difference)) })
    : say("till.over", { amount: write.money(difference) });
}

function Pieces(field: {
  readonly currency: Money["currency"];
  readonly quantities: Quantities;
  readonly onChange: (quantities: Quantities) => void;
}) {
  const { say, write } = useWords();
  const { today } = useStaff();
  const { currency, quantities, onChange } = field;
  return (
    <div className="till-pieces">
      {inForce(BOLIVIA.pieces, today).map((minor) => {
        const value = write.money(money(currency, minor));
        const key = minor.toString();
        return (
          <TextInput
            key={key}
            label={value}
            aria-label={say("till.pieces", { value })}
            inputMode="numeric"
            maxLength={6}
            value={quantities[key] ?? ""}
            onChange={(event) =>
              onChange({ ...quantities, [key]: event.currentTarget.value.replaceAll(/\D/g, "") })
            }
          />
        );
      })}
    </div>
  );
}

function piecesIn(quantities: Quantities, currency: Money["currency"]) {
  return Object.entries(quantities)
    .map(([minor, text]) => ({ value: money(currency, BigInt(minor)), quantity: Number(text) }))
    .filter(({ quantity }) => quantity > 0);
}
