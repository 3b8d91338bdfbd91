// The branches of the institution, by name.

import { Button, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type SubmitEvent } from "react";
import { v7 as newId } from "uuid";
import type { BranchView } from "#core/wire/staff.ts";
import { useAnswer } from "#web/office/answers.ts";
import { post } from "#web/office/api.ts";
import { Dialog, useNotice } from "#web/office/parts/dialog.tsx";
import { Page } from "#web/office/parts/page.tsx";
import { Rows } from "#web/office/parts/rows.tsx";
import { Answered, RefusalNote } from "#web/office/parts/states.tsx";
import { useWords } from "#web/office/words.ts";

export function BranchesPage() {
  const { say } = useWords();
  const answer = useAnswer<readonly BranchView[]>("/api/branches");
  const [open, setOpen] = useState<BranchView | "new" | null>(null);
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
                head: say("people.acts"),
                align: "right",
                cell: (branch) => (
                  <Button
                    variant="outline"
                    size="compact-md"
                    aria-label={say("branches.renameOf", { name: branch.name })}
                    onClick={() => setOpen(branch)}
                  >
                    {say("branches.rename")}
                  </Button>
                ),
              },
            ]}
          />
        )}
      </Answered>
      {open === null ? null : (
        <Dialog
          title={open === "new" ? say("branches.open") : say("branches.renameOf", open)}
          onClose={() => setOpen(null)}
        >
          <NameForm branch={open === "new" ? null : open} onDone={() => setOpen(null)} />
        </Dialog>
      )}
    </Page>
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
