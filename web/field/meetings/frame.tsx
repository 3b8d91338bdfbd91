// The frame of every step: where she is, how to go back, what is saved, and what comes next.

import { useEffect, type ReactNode } from "react";
import { Link } from "wouter";
import { useArrival } from "#web/field/arrival.ts";
import { StatusBar } from "#web/field/home/status-bar.tsx";
import { Icon } from "#web/field/icon.tsx";
import { LanguageButton } from "#web/field/language-button.tsx";
import { useWords } from "#web/field/words.ts";
import { useMeeting } from "./meeting-context.ts";

type Props = {
  readonly title: string;
  readonly children: ReactNode;
  /** What stands at the foot, under the thumb. */
  readonly foot?: ReactNode;
  readonly back?: string;
};

export function Frame({ title, children, foot, back }: Props) {
  const { say } = useWords();
  const { group, path } = useMeeting();
  const heading = useArrival();
  return (
    <div className="page">
      <header className="bar">
        <div className="bar-line">
          <Link className="back" href={back ?? path}>
            <Icon name="back" /> {say("app.back")}
          </Link>
          <StatusBar />
        </div>
        <div className="bar-line">
          <div>
            <h1 ref={heading} tabIndex={-1}>
              {title}
            </h1>
            <p>{group.association.name}</p>
          </div>
          <LanguageButton />
        </div>
      </header>
      <main className="stack">{children}</main>
      <Foot>{foot}</Foot>
    </div>
  );
}

/** Under the thumb: what comes next, and why the last record was not kept. */
function Foot({ children }: { readonly children: ReactNode }) {
  const { say } = useWords();
  const { flaw, tellFlaw } = useMeeting();
  useEffect(() => () => tellFlaw(null), [tellFlaw]);
  if (children === undefined && flaw === null) return null;
  return (
    <footer className="foot">
      {flaw !== null && (
        <p className="flaw" role="alert">
          {say(flaw)}
        </p>
      )}
      {children}
    </footer>
  );
}
