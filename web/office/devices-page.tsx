// The phones and seats that may give records in. A lost phone is taken off the list here.

import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { DeviceView } from "#core/wire/staff.ts";
import { useAnswer } from "./answers.ts";
import { post } from "./api.ts";
import { Dialog, useNotice } from "./parts/dialog.tsx";
import { Page } from "./parts/page.tsx";
import { Rows, type Column } from "./parts/rows.tsx";
import { Answered, Empty, RefusalNote } from "./parts/states.tsx";
import { useMay } from "./staff.ts";
import { useWords } from "./words.ts";

export function DevicesPage() {
  const { say } = useWords();
  const mayAdminister = useMay("administerDevices");
  return (
    <Page title={say("devices.title")} lead={say("devices.lead")}>
      {mayAdminister ? <Devices /> : <Empty title={say("state.notYours")} />}
    </Page>
  );
}

function Devices() {
  const { say } = useWords();
  const answer = useAnswer<readonly DeviceView[]>("/api/devices");
  const [lost, setLost] = useState<DeviceView | null>(null);
  const columns = useDeviceColumns(setLost);
  return (
    <Answered from={answer}>
      {(rows) =>
        rows.length === 0 ? (
          <Empty title={say("devices.empty")} />
        ) : (
          <>
            <Rows
              caption={say("devices.title")}
              columns={columns}
              rows={rows}
              keyOf={({ deviceId }) => deviceId}
            />
            {lost === null ? null : <RevokeForm device={lost} onDone={() => setLost(null)} />}
          </>
        )
      }
    </Answered>
  );
}

function useDeviceColumns(revoke: (device: DeviceView) => void): readonly Column<DeviceView>[] {
  const { say, write } = useWords();
  return [
    {
      head: say("devices.device"),
      cell: ({ label, staffName }) => (
        <>
          <span className="row-name">{label}</span>
          <small>{staffName}</small>
        </>
      ),
    },
    { head: say("devices.enrolledAt"), cell: ({ enrolledAt }) => write.instant(enrolledAt) },
    {
      head: say("devices.lastSeenAt"),
      cell: ({ lastSeenAt }) =>
        lastSeenAt === null ? say("devices.never") : write.instant(lastSeenAt),
    },
    { head: say("devices.lastTurn"), align: "right", cell: ({ lastTurn }) => lastTurn },
    {
      head: say("devices.state"),
      align: "right",
      cell: (device) =>
        device.isRevoked ? (
          <span className="tag is-closed">{say("devices.revoked")}</span>
        ) : (
          <Button
            variant="outline"
            size="compact-md"
            aria-label={say("devices.revokeOf", { label: device.label })}
            onClick={() => revoke(device)}
          >
            {say("devices.revoke")}
          </Button>
        ),
    },
  ];
}

function RevokeForm({
  device,
  onDone,
}: {
  readonly device: DeviceView;
  readonly onDone: () => void;
}) {
  const { say } = useWords();
  const tell = useNotice();
  const cache = useQueryClient();
  const revocation = useMutation({
    mutationFn: () => post(`/api/devices/${encodeURIComponent(device.deviceId)}/revocation`, {}),
    onSuccess: async () => {
      tell(say("devices.done"));
      onDone();
      await cache.invalidateQueries();
    },
  });
  return (
    <Dialog onClose={onDone} title={say("devices.revokeOf", { label: device.label })}>
      <p className="form-lead">{say("devices.revokeLead")}</p>
      <RefusalNote error={revocation.error} />
      <div className="form-buttons">
        <Button variant="default" onClick={onDone}>
          {say("form.cancel")}
        </Button>
        <Button onClick={() => revocation.mutate()} loading={revocation.isPending}>
          {say("devices.revoke")}
        </Button>
      </div>
    </Dialog>
  );
}
