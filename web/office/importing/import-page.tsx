// A running association is brought in: the template, the filled file, what must be put right in
// it, what it would make, and the word of whoever proposes it. Another person opens the book.

import { Button, FileInput, NativeSelect } from "@mantine/core";
import { useRef, useState } from "react";
import { Link, useLocation } from "wouter";
import type { BranchView } from "#core/wire/staff.ts";
import { TEMPLATE_FORMATS, type ImportCheck } from "#core/wire/importing.ts";
import { usePropose } from "#web/office/openings/sending.ts";
import { useNotice } from "#web/office/parts/dialog.tsx";
import { Page, Section } from "#web/office/parts/page.tsx";
import { Empty, RefusalNote } from "#web/office/parts/states.tsx";
import { associationPath, PROPOSALS_PATH, templateApi } from "#web/office/paths.ts";
import { useMay, useStaff } from "#web/office/staff.ts";
import { useWords } from "#web/office/words.ts";
import { Preview } from "./preview.tsx";
import { ProblemRows } from "./problem-rows.tsx";
import { useCheck, type Asked } from "./sending.ts";

export function ImportPage() {
  const { say } = useWords();
  const mayBring = useMay("proposeChanges");
  const { branches } = useStaff();
  const [first] = branches;
  if (!mayBring || first === undefined) return <Empty title={say("refusal.notAllowed")} />;
  return (
    <Page
      title={say("import.title")}
      lead={say("import.lead")}
      crumbs={[{ to: "/", text: first.name }]}
    >
      <Template />
      <FileForm branches={branches} first={first} />
    </Page>
  );
}

function Template() {
  const { say } = useWords();
  return (
    <Section title={say("import.step.template")} note={say("import.templateLead")}>
      <div className="form-buttons is-start no-print">
        {TEMPLATE_FORMATS.map((format) => (
          <Button
            key={format}
            component="a"
            href={templateApi(format)}
            download
            variant={format === "xlsx" ? "outline" : "default"}
          >
            {say(`import.template.${format}`)}
          </Button>
        ))}
      </div>
    </Section>
  );
}

function FileForm({
  branches,
  first,
}: {
  readonly branches: readonly BranchView[];
  readonly first: BranchView;
}) {
  const { say } = useWords();
  const [branchId, setBranchId] = useState(first.branchId);
  const [file, setFile] = useState<File | null>(null);
  const check = useCheck(branchId);
  const forget = useRef<() => void>(null);
  /** A file put right keeps its name; it is chosen again like any other. */
  const choose = (chosen: File | null) => {
    forget.current?.();
    setFile(chosen);
    check.reset();
    if (chosen !== null) check.mutate(chosen);
  };
  return (
    <>
      <Section title={say("import.step.file")}>
        <div className="fields no-print">
          {branches.length > 1 ? (
            <NativeSelect
              label={say("import.branch")}
              value={branchId}
              data={branches.map((branch) => ({ value: branch.branchId, label: branch.name }))}
              onChange={(event) => {
                setBranchId(event.currentTarget.value);
                setFile(null);
                check.reset();
              }}
            />
          ) : null}
          <FileInput
            label={say("import.file")}
            description={say("import.fileLead")}
            placeholder={say("import.choose")}
            accept=".xlsx,.csv"
            classNames={{ input: "file-chooser" }}
            value={file}
            resetRef={forget}
            onChange={choose}
          />
        </div>
        <output className="is-quiet" aria-live="polite">
          {check.isPending ? say("import.checking") : null}
        </output>
        <RefusalNote error={check.error} />
      </Section>
      {check.data === undefined ? null : <Outcome check={check.data} />}
    </>
  );
}

function Outcome({ check }: { readonly check: ImportCheck }) {
  const { preview, problems, notices, ask } = check;
  const has = (key: Notice["key"]) => notices.some((notice) => notice.key === key);
  if (preview === null || ask === null) {
    return (
      <div role="alert">
        <ProblemRows problems={problems} />
      </div>
    );
  }
  return (
    <>
      <Preview preview={preview} />
      <Notices notices={notices} />
      <Confirm
        name={preview.name}
        ask={ask}
        isKnown={has("sameFile")}
        isWaiting={has("sameWaits")}
      />
    </>
  );
}

type Notice = ImportCheck["notices"][number];

function Notices({ notices }: { readonly notices: readonly Notice[] }) {
  const { say } = useWords();
  if (notices.length === 0) return null;
  return (
    <ul className="notices">
      {notices.map(({ key, values }) => (
        <li key={`${key} ${Object.values(values).join(" ")}`}>
          {say(`import.notice.${key}`, values)}
        </li>
      ))}
    </ul>
  );
}

function Confirm(page: {
  readonly name: string;
  readonly ask: Asked;
  readonly isKnown: boolean;
  readonly isWaiting: boolean;
}) {
  const { say } = useWords();
  const tell = useNotice();
  const [, go] = useLocation();
  const { name, ask, isKnown, isWaiting } = page;
  const propose = usePropose(() => {
    tell(say("opening.proposed", { name }));
    go(PROPOSALS_PATH);
  });
  const { bookId, command: opening } = ask;
  return (
    <div className="form-buttons no-print">
      <RefusalNote error={propose.error} />
      {isWaiting ? <Link href={PROPOSALS_PATH}>{say("opening.seeWaiting")}</Link> : null}
      {isKnown ? <Link href={associationPath(bookId)}>{say("import.see", { name })}</Link> : null}
      {isKnown || isWaiting ? null : (
        <>
          <span className="is-quiet">{say("import.confirmLead")}</span>
          <Button loading={propose.isPending} onClick={() => propose.mutate({ bookId, opening })}>
            {say("import.confirm", { name })}
          </Button>
        </>
      )}
    </div>
  );
}
