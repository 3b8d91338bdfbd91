// The door of the office.

import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type SubmitEvent } from "react";
import { forgetAll } from "./answers.ts";
import { post } from "./api.ts";
import { Doorway } from "./parts/doorway.tsx";
import { RefusalNote } from "./parts/states.tsx";
import { useWords } from "./words.ts";

export function SignIn() {
  const { say } = useWords();
  return (
    <Doorway title={say("signIn.title")} lead={say("signIn.lead")}>
      <SignInForm />
    </Doorway>
  );
}

function SignInForm() {
  const { say } = useWords();
  const cache = useQueryClient();
  const [login, setLogin] = useState("");
  const [password, setPassword] = useState("");
  const entry = useMutation({
    mutationFn: () => post("/api/session", { login: login.trim(), password }),
    onSuccess: () => forgetAll(cache),
  });
  const enter = (event: SubmitEvent) => {
    event.preventDefault();
    entry.mutate();
  };
  return (
    <form onSubmit={enter}>
      <TextInput
        label={say("signIn.login")}
        autoComplete="username"
        autoCapitalize="none"
        required
        value={login}
        onChange={(event) => setLogin(event.currentTarget.value)}
      />
      <PasswordInput
        visibilityToggleButtonProps={{ "aria-label": say("password.show") }}
        label={say("signIn.password")}
        autoComplete="current-password"
        required
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <RefusalNote error={entry.error} />
      <Button type="submit" fullWidth loading={entry.isPending}>
        {say("signIn.enter")}
      </Button>
    </form>
  );
}
