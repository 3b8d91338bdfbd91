// The frame of every screen of a meeting or a disbursement: where she is, how to go back, what is
// saved, and under the thumb what comes next.

import { useEffect, type ReactNode } from "react";
import { Link } from "wouter";
import type { FieldWord } from "#web/parts/words/field-es.ts";
import { useArrival } from "./arrival.ts";
import { StatusBar } from "./home/status-bar.tsx";
import { Icon } from "./icon.tsx";
import type { TellFlaw } from "./keeping.ts";
import { LanguageButton } from "./language-button.tsx";
import { useWords } from "./words.ts";

type Props = {
  readonly title: string;
  readonly associationName: string;
  readonly back: string;
  /** Why the last record was not kept; forgotten when she goes to another screen. */
  readonly flaw?: FieldWord | null;
  readonly tellFlaw?: TellFlaw;
  readonly foot?: ReactNode;
  readonly children: ReactNode;
};

export function Screen(props: Props) {
  const { title, associationName, back, flaw = null, tellFlaw, foot, children } = props;
  const { say } = useWords();
  const heading = useArrival();
  useEffect(() => () => tellFlaw?.(null), [tellFlaw]);
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
