// A password of her own: asked for at the first sign-in, and whenever she likes.

import { Button, PasswordInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type SubmitEvent } from "react";
import { forgetAll } from "#web/office/answers.ts";
import { post } from "#web/office/api.ts";
import { useNotice } from "#web/office/parts/dialog.tsx";
import { Page } from "#web/office/parts/page.tsx";
import { RefusalNote } from "#web/office/parts/states.tsx";
import { useWords } from "#web/office/words.ts";

export function PasswordPage() {
  const { say } = useWords();
  const tell = useNotice();
  return (
    <Page title={say("password.title")} lead={say("password.lead")}>
      <PasswordForm onDone={() => tell(say("password.done"))} />
    </Page>
  );
}

export function PasswordForm({ onDone }: { readonly onDone: () => void }) {
  const { say } = useWords();
  const cache = useQueryClient();
  const [known, setKnown] = useState("");
  const [chosen, setChosen] = useState("");
  const change = useMutation({
    mutationFn: () => post("/api/session/password", { known, chosen }),
    onSuccess: async () => {
      onDone();
      setKnown("");
      setChosen("");
      await forgetAll(cache);
    },
  });
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    change.mutate();
  };
  return (
    <form onSubmit={send} className="form is-narrow">
      <PasswordInput
        visibilityToggleButtonProps={{ "aria-label": say("password.show") }}
        label={say("password.known")}
        autoComplete="current-password"
        required
        value={known}
        onChange={(event) => setKnown(event.currentTarget.value)}
      />
      <PasswordInput
        visibilityToggleButtonProps={{ "aria-label": say("password.show") }}
        label={say("password.chosen")}
        description={say("password.rule")}
        autoComplete="new-password"
        required
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <RefusalNote error={change.error} />
      <div className="form-buttons is-start">
        <Button type="submit" loading={change.isPending}>
          {say("password.send")}
        </Button>
      </div>
    </form>
  );
}
