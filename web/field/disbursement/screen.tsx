// The frame of every screen of a disbursement: where she is, how to go back, what comes next.

import type { ReactNode } from "react";
import { Link } from "wouter";
import { useArrival } from "#web/field/arrival.ts";
import { StatusBar } from "#web/field/home/status-bar.tsx";
import { Icon } from "#web/field/icon.tsx";
import { LanguageButton } from "#web/field/language-button.tsx";
import { useWords } from "#web/field/words.ts";
import type { FieldWord } from "#web/parts/words/field-es.ts";

type Props = {
  readonly title: string;
  readonly associationName: string;
  readonly back: string;
  readonly flaw?: FieldWord | null;
  readonly foot?: ReactNode;
  readonly children: ReactNode;
};

export function Screen({ title, associationName, back, flaw = null, foot, children }: Props) {
  const { say } = useWords();
  const heading = useArrival();
  return (
    <div className="page">
      <header className="bar">
        <div className="bar-line">
          <Link className="back" href={back}>
            <Icon name="back" /> {say("app.back")}
          </Link>
          <StatusBar />
        </div>
        <div className="bar-line">
          <div>
            <h1 ref={heading} tabIndex={-1}>
              {title}
            </h1>
            <p>{associationName}</p>
          </div>
          <LanguageButton />
        </div>
      </header>
      <main className="stack">{children}</main>
      {foot === undefined && flaw === null ? null : (
        <footer className="foot">
          {flaw === null ? null : (
            <p className="flaw" role="alert">
              {say(flaw)}
            </p>
          )}
          {foot}
        </footer>
      )}
    </div>
  );
}
