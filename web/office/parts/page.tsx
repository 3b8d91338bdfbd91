// The head of every page: where one is, its title, one line about it, and what can be done.

import type { ReactNode } from "react";
import { Link } from "wouter";
import { useArrival } from "./arrival.ts";

export type Crumb = { readonly to: string; readonly text: string };

export function Page(page: {
  readonly crumbs?: readonly Crumb[];
  readonly title: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  useArrival(page.title);
  return (
    <>
      <title>{`${page.title} · Ayni`}</title>
      <header className="page-head">
        <div>
          {page.crumbs === undefined ? null : <Crumbs crumbs={page.crumbs} />}
          <h1>{page.title}</h1>
          {page.lead === undefined ? null : <div className="page-lead">{page.lead}</div>}
        </div>
        {page.actions === undefined ? null : <div className="page-actions">{page.actions}</div>}
      </header>
      {page.children}
    </>
  );
}

function Crumbs({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  return (
    <ol className="crumbs">
      {crumbs.map(({ to, text }) => (
        <li key={to}>
          <Link href={to}>{text}</Link>
        </li>
      ))}
    </ol>
  );
}

export function Section(section: {
  readonly title: string;
  readonly note?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className="section">
      <div className="section-head">
        <h2>{section.title}</h2>
        {section.note === undefined ? null : <p>{section.note}</p>}
      </div>
      {section.children}
    </section>
  );
}
