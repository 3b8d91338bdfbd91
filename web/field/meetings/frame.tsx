// The frame of every step: where she is, how to go back, what is saved, and what comes next.

import type { ReactNode } from "react";
import { Link } from "wouter";
import { StatusBar } from "#web/field/home/status-bar.tsx";
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
  return (
    <div className="page">
      <header className="bar">
        <div className="bar-line">
          <Link className="back" href={back ?? path}>
            ‹ {say("app.back")}
          </Link>
          <StatusBar />
        </div>
        <h1>{title}</h1>
        <p>{group.association.name}</p>
      </header>
      <main className="stack">{children}</main>
      {foot !== undefined && <footer className="foot">{foot}</footer>}
    </div>
  );
}
