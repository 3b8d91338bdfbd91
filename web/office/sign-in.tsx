// The door of the office.

import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type SubmitEvent } from "react";
import { forgetAll } from "./answers.ts";
import { post } from "./api.ts";
import { Emblem } from "./parts/emblem.tsx";
import { LanguageSwitch } from "./parts/languages.tsx";
import { RefusalNote } from "./parts/states.tsx";
import { useWords } from "./words.ts";

export function SignIn() {
  const { say } = useWords();
  return (
    <div className="door">
      <title>{`${say("signIn.title")} · Ayni`}</title>
      <header className="door-cloth">
        <Emblem size={56} />
        <p className="door-name">Ayni</p>
        <p className="door-motto">{say("signIn.motto")}</p>
      </header>
      <main className="door-form">
        <h1>{say("signIn.title")}</h1>
        <p>{say("signIn.lead")}</p>
        <SignInForm />
        <LanguageSwitch />
      </main>
    </div>
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
