// What stands before the rooms: the sign-in, the set-up, a password to be changed.

import type { ReactNode } from "react";
import { useWords } from "#web/office/words.ts";
import { Emblem } from "./emblem.tsx";
import { LanguageSwitch } from "./languages.tsx";

export function Doorway({
  title,
  lead,
  children,
}: {
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
}) {
  const { say } = useWords();
  return (
    <div className="door">
      <title>{`${title} · Ayni`}</title>
      <header className="door-cloth">
        <Emblem size={56} />
        <p className="door-name">Ayni</p>
        <p className="door-motto">{say("signIn.motto")}</p>
      </header>
      <main className="door-form">
        <h1>{title}</h1>
        <p>{lead}</p>
        {children}
        <LanguageSwitch />
      </main>
    </div>
  );
}
