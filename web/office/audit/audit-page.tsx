// The audit log for whoever looks over the others' shoulders: the latest rows, what to show of
// them, and whether the copy outside the database still agrees.

import { Button, NativeSelect } from "@mantine/core";
import { useState } from "react";
import { AUDIT_KINDS, type AnchorState, type AuditAnswer } from "#core/wire/audit.ts";
import { useAnswer } from "#web/office/answers.ts";
import { Page } from "#web/office/parts/page.tsx";
import { Rows } from "#web/office/parts/rows.tsx";
import { Answered, Empty } from "#web/office/parts/states.tsx";
import { auditApi } from "#web/office/paths.ts";
import { useMay } from "#web/office/staff.ts";
import { useWords } from "#web/office/words.ts";
import { useAuditColumns } from "./audit-columns.tsx";

export function AuditPage() {
  const { say } = useWords();
  const mayAudit = useMay("readAudit");
  return (
    <Page title={say("audit.title")} lead={say("audit.lead")}>
      {mayAudit ? <AuditLog /> : <Empty title={say("refusal.notAllowed")} />}
    </Page>
  );
}

type Filter = { readonly kind: string; readonly bookId: string; readonly staffId: string };
type From = { readonly before: string; readonly line: string };

const ALL: Filter = { kind: "", bookId: "", staffId: "" };
const NEWEST: From = { before: "", line: "" };

function AuditLog() {
  const { say } = useWords();
  const [filter, setFilter] = useState(ALL);
  const [from, setFrom] = useState(NEWEST);
  const answer = useAnswer<AuditAnswer>(auditApi({ ...filter, ...from }));
  const columns = useAuditColumns();
  const choose = (change: Partial<Filter>) => {
    setFilter({ ...filter, ...change });
    setFrom(NEWEST);
  };
  const goOn = ({ lines }: AuditAnswer) => {
    const last = lines.at(-1);
    if (last !== undefined) setFrom({ before: last.pageId, line: String(last.line) });
    window.scrollTo({ top: 0 });
  };
  return (
    <>
      <Choices filter={filter} choose={choose} />
      <Answered from={answer}>
        {(found) => (
          <>
            <Anchor anchor={found.anchor} />
            {found.lines.length === 0 ? (
              <Empty title={say("audit.empty")} />
            ) : (
              <Rows
                caption={say("audit.title")}
                columns={columns}
                rows={found.lines}
                keyOf={({ pageId, line }) => `${pageId} ${line}`}
              />
            )}
            <div className="form-buttons">
              {from.before === "" ? null : (
                <Button variant="default" onClick={() => setFrom(NEWEST)}>
                  {say("audit.newest")}
                </Button>
              )}
              {found.hasMore ? (
                <Button variant="default" onClick={() => goOn(found)}>
                  {say("audit.older")}
                </Button>
              ) : null}
            </div>
          </>
        )}
      </Answered>
    </>
  );
}

function Choices({
  filter,
  choose,
}: {
  readonly filter: Filter;
  readonly choose: (change: Partial<Filter>) => void;
}) {
  const { say } = useWords();
  const { data: known } = useAnswer<AuditAnswer>(auditApi({}));
  return (
    <fieldset className="fields audit-choices" aria-label={say("audit.filter")}>
      <NativeSelect
        label={say("audit.kind")}
        value={filter.kind}
        onChange={(event) => choose({ kind: event.currentTarget.value })}
      >
        <option value="">{say("audit.anyKind")}</option>
        {AUDIT_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {say(`audit.kind.${kind}`)}
          </option>
        ))}
      </NativeSelect>
      <NativeSelect
        label={say("audit.association")}
        value={filter.bookId}
        onChange={(event) => choose({ bookId: event.currentTarget.value })}
      >
        <option value="">{say("audit.anyBook")}</option>
        {(known?.associations ?? []).map(({ bookId, name }) => (
          <option key={bookId} value={bookId}>
            {name}
          </option>
        ))}
      </NativeSelect>
      <NativeSelect
        label={say("audit.person")}
        value={filter.staffId}
        onChange={(event) => choose({ staffId: event.currentTarget.value })}
      >
        <option value="">{say("audit.anyPerson")}</option>
        {(known?.people ?? []).map(({ staffId, name }) => (
          <option key={staffId} value={staffId}>
            {name}
          </option>
        ))}
      </NativeSelect>
    </fieldset>
  );
}

function Anchor({ anchor }: { readonly anchor: AnchorState | null }) {
  const { say, write } = useWords();
  if (anchor === null) return <p className="audit-anchor">{say("audit.anchorNone")}</p>;
  const { turn, link, at, agrees } = anchor;
  const told = { turn, link, at: write.instant(at) };
  return agrees ? (
    <p className="audit-anchor">{say("audit.anchorAgrees", told)}</p>
  ) : (
    <p role="alert" className="audit-anchor is-wrong">
      {say("audit.anchorDiffers", told)}
    </p>
  );
}
