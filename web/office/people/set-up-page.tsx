// The first minute of an institution: the code from where it was started, the first branch, and
// whoever will look after people and devices.

import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type SubmitEvent } from "react";
import { forgetAll } from "#web/office/answers.ts";
import { post } from "#web/office/api.ts";
import { Doorway } from "#web/office/parts/doorway.tsx";
import { RefusalNote } from "#web/office/parts/states.tsx";
import { useWords } from "#web/office/words.ts";

const NOTHING = { code: "", branchName: "", name: "", login: "", document: "", password: "" };

export function SetUpPage() {
  const { say } = useWords();
  const cache = useQueryClient();
  const [fields, setFields] = useState(NOTHING);
  const setUp = useMutation({
    mutationFn: async () => {
      await post("/api/setup", { ...fields, login: fields.login.trim() });
      await post("/api/session", { login: fields.login.trim(), password: fields.password });
    },
    onSuccess: () => forgetAll(cache),
  });
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    setUp.mutate();
  };
  const field = (name: keyof typeof NOTHING) => ({
    label: say(`setUp.${name}`),
    required: true,
    value: fields[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      setFields({ ...fields, [name]: event.currentTarget.value }),
  });
  return (
    <Doorway title={say("setUp.title")} lead={say("setUp.lead")}>
      <form onSubmit={send}>
        <TextInput {...field("code")} description={say("setUp.codeLead")} autoComplete="off" />
        <TextInput
          {...field("branchName")}
          description={say("branches.nameLead")}
          autoComplete="off"
        />
        <TextInput {...field("name")} autoComplete="name" />
        <TextInput
          {...field("login")}
          description={say("people.loginLead")}
          autoComplete="username"
          autoCapitalize="none"
        />
        <TextInput
          {...field("document")}
          description={say("people.documentLead")}
          autoComplete="off"
        />
        <PasswordInput
          visibilityToggleButtonProps={{ "aria-label": say("password.show") }}
          {...field("password")}
          description={say("password.rule")}
          autoComplete="new-password"
        />
        <RefusalNote error={setUp.error} />
        <Button type="submit" fullWidth loading={setUp.isPending}>
          {say("setUp.send")}
        </Button>
      </form>
    </Doorway>
  );
}
