// The branches of the institution, by name.

import { Button, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type SubmitEvent } from "react";
import { v7 as newId } from "uuid";
import type { BranchView } from "#core/wire/staff.ts";
import { zonesOf } from "#countries/zones.ts";
import { useAnswer } from "#web/office/answers.ts";
import { post } from "#web/office/api.ts";
import { Dialog, useNotice } from "#web/office/parts/dialog.tsx";
import { Page } from "#web/office/parts/page.tsx";
import { Rows } from "#web/office/parts/rows.tsx";
import { Answered, RefusalNote } from "#web/office/parts/states.tsx";
import { useWords } from "#web/office/words.ts";
import { ZoneForm, zoneWord } from "./zone-form.tsx";

export function BranchesPage() {
  const { say } = useWords();
  const answer = useAnswer<readonly BranchView[]>("/api/branches");
  const [open, setOpen] = useState<BranchView | "new" | null>(null);
  const [zoned, setZoned] = useState<BranchView | null>(null);
  return (
    <Page
      title={say("branches.title")}
      lead={say("branches.lead")}
      actions={<Button onClick={() => setOpen("new")}>{say("branches.open")}</Button>}
    >
      <Answered from={answer}>
        {(rows) => (
          <Rows
            caption={say("branches.title")}
            rows={rows}
            keyOf={({ branchId }) => branchId}
            columns={[
              { head: say("branches.name"), cell: ({ name }) => name },
              {
                head: say("zones.head"),
                cell: ({ zone }) => (zone === undefined ? "" : say(zoneWord(zone))),
              },
              {
                head: say("people.acts"),
                align: "right",
                cell: (branch) => (
                  <BranchActs
                    branch={branch}
                    onRename={() => setOpen(branch)}
                    onZone={() => setZoned(branch)}
                  />
                ),
              },
            ]}
          />
        )}
      </Answered>
      {open === null ? null : (
        <Dialog
          title={
            open === "new" ? say("branches.open") : say("branches.renameOf", { name: open.name })
          }
          onClose={() => setOpen(null)}
        >
          <NameForm branch={open === "new" ? null : open} onDone={() => setOpen(null)} />
        </Dialog>
      )}
      {zoned === null ? null : (
        <Dialog title={say("zones.changeOf", { name: zoned.name })} onClose={() => setZoned(null)}>
          <ZoneForm branch={zoned} onDone={() => setZoned(null)} />
        </Dialog>
      )}
    </Page>
  );
}

/** Where a country has one time only there is nothing to choose. */
function BranchActs(acts: {
  readonly branch: BranchView;
  readonly onRename: () => void;
  readonly onZone: () => void;
}) {
  const { say } = useWords();
  const { name, country } = acts.branch;
  return (
    <div className="row-buttons">
      {zonesOf(country).length === 1 ? null : (
        <Button
          variant="outline"
          size="compact-md"
          aria-label={say("zones.changeOf", { name })}
          onClick={acts.onZone}
        >
          {say("zones.change")}
        </Button>
      )}
      <Button
        variant="outline"
        size="compact-md"
        aria-label={say("branches.renameOf", { name })}
        onClick={acts.onRename}
      >
        {say("branches.rename")}
      </Button>
    </div>
  );
}

function NameForm({
  branch,
  onDone,
}: {
  readonly branch: BranchView | null;
  readonly onDone: () => void;
}) {
  const { say } = useWords();
  const tell = useNotice();
  const cache = useQueryClient();
  const [name, setName] = useState(branch?.name ?? "");
  const [requestId] = useState(() => newId());
  const save = useMutation({
    mutationFn: () =>
      branch === null
        ? post("/api/branches", { name, requestId })
        : post(`/api/branches/${encodeURIComponent(branch.branchId)}/name`, { name, requestId }),
    onSuccess: async () => {
      tell(say("people.done"));
      onDone();
      await cache.invalidateQueries();
    },
  });
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form onSubmit={send} className="form">
      <TextInput
        label={say("branches.name")}
        description={say("branches.nameLead")}
        required
        data-autofocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <RefusalNote error={save.error} />
      <div className="form-buttons">
        <Button variant="default" onClick={onDone}>
          {say("form.cancel")}
        </Button>
        <Button type="submit" loading={save.isPending} disabled={name.trim() === ""}>
          {say("branches.save")}
        </Button>
      </div>
    </form>
  );
}
