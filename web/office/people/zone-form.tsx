// Where a branch is on the clock: one of its country's zones.

import { Button, NativeSelect } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type SubmitEvent } from "react";
import { v7 as newId } from "uuid";
import type { BranchView } from "#core/wire/staff.ts";
import { zonesOf } from "#countries/zones.ts";
import { post } from "#web/office/api.ts";
import { useNotice } from "#web/office/parts/dialog.tsx";
import { RefusalNote } from "#web/office/parts/states.tsx";
import { useWords } from "#web/office/words.ts";
import type { OfficeWord } from "#web/parts/words/office-es.ts";

/** The place whose time it has. */
export function zoneWord(zone: string): OfficeWord {
  return `zone.${zone}` as OfficeWord;
}

export function ZoneForm({
  branch,
  onDone,
}: {
  readonly branch: BranchView;
  readonly onDone: () => void;
}) {
  const { say } = useWords();
  const tell = useNotice();
  const cache = useQueryClient();
  const [zone, setZone] = useState(branch.zone ?? "");
  const [requestId] = useState(() => newId());
  const save = useMutation({
    mutationFn: () =>
      post(`/api/branches/${encodeURIComponent(branch.branchId)}/zone`, { zone, requestId }),
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
      <p>{say("zones.lead")}</p>
      <NativeSelect
        label={say("zones.choose")}
        data-autofocus
        value={zone}
        data={zonesOf(branch.country).map((value) => ({ value, label: say(zoneWord(value)) }))}
        onChange={(event) => setZone(event.currentTarget.value)}
      />
      <RefusalNote error={save.error} />
      <div className="form-buttons">
        <Button variant="default" onClick={onDone}>
          {say("form.cancel")}
        </Button>
        <Button type="submit" loading={save.isPending} disabled={zone === branch.zone}>
          {say("branches.save")}
        </Button>
      </div>
    </form>
  );
}
