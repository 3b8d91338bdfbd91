// Gives a woman the way to her own figures: a card to print now and a number to tell her. Nothing of
// it is kept on this computer.

import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { fullName } from "#core/people/name.ts";
import type { GivenAccess } from "#core/wire/member.ts";
import type { MemberRow } from "#core/wire/office.ts";
import { post } from "#web/office/api.ts";
import { Dialog } from "#web/office/parts/dialog.tsx";
import { RefusalNote } from "#web/office/parts/states.tsx";
import { accessApi } from "#web/office/paths.ts";
import { useMay } from "#web/office/staff.ts";
import { useWords } from "#web/office/words.ts";

type Props = { readonly bookId: string; readonly row: MemberRow };

export function GiveAccess({ bookId, row }: Props) {
  const { say } = useWords();
  const isAllowed = useMay("keepPeople");
  const [isOpen, setOpen] = useState(false);
  if (!isAllowed) return null;
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        px={0}
        className="no-print"
        aria-label={say("access.giveTo", { name: fullName(row.name) })}
        onClick={() => setOpen(true)}
      >
        {say("access.give")}
      </Button>
      {isOpen ? <AccessDialog bookId={bookId} row={row} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function AccessDialog({ bookId, row, onClose }: Props & { readonly onClose: () => void }) {
  const { say } = useWords();
  const name = fullName(row.name);
  const give = useMutation({
    mutationFn: () => post<GivenAccess>(accessApi(bookId, row.memberId), {}),
    gcTime: 0,
  });
  if (give.data !== undefined)
    return (
      <Dialog title={say("access.given", { name })} onClose={onClose}>
        <Given given={give.data} onDone={onClose} />
      </Dialog>
    );
  return (
    <Dialog title={say("access.giveTo", { name })} onClose={onClose}>
      <p className="form-lead">{say("access.lead")}</p>
      <RefusalNote error={give.error} />
      <div className="form-buttons">
        <Button variant="default" onClick={onClose}>
          {say("form.cancel")}
        </Button>
        <Button onClick={() => give.mutate()} loading={give.isPending}>
          {say("access.give")}
        </Button>
      </div>
    </Dialog>
  );
}

function Given({ given, onDone }: { readonly given: GivenAccess; readonly onDone: () => void }) {
  const { say } = useWords();
  const card = useCard(given.card);
  return (
    <>
      <p className="form-lead">{say("access.tell")}</p>
      <p className="secret">{given.code}</p>
      <p className="form-lead">{say("access.onlyNow")}</p>
      <div className="form-buttons">
        <Button component="a" variant="default" href={card} target="_blank">
          {say("access.print")}
        </Button>
        <Button onClick={onDone}>{say("access.done")}</Button>
      </div>
    </>
  );
}

/** An address of this page for the card, gone with the dialog. */
function useCard(card: string): string {
  const address = useMemo(() => {
    const bytes = Uint8Array.from(atob(card), (letter) => letter.charCodeAt(0));
    return URL.createObjectURL(new Blob([bytes], { type: "application/pdf" }));
  }, [card]);
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  return address;
}
