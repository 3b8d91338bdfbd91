// Around a list that is longer than a page: a field to find in it, how many there are, and its pages.
// A short list shows none of it.

import { Button, TextInput } from "@mantine/core";
import { useState, type ReactNode } from "react";
import { found, ON_A_PAGE, pageOf } from "#web/office/long.ts";
import { useWords } from "#web/office/words.ts";

type LongList<Row> = {
  readonly rows: readonly Row[];
  /** What is searched in a row. */
  readonly textOf: (row: Row) => string;
  readonly findLabel: string;
  /** Another way to choose among or order the rows, beside the field. */
  readonly beside?: ReactNode;
  /** How many there are, where the server tells only the first of them. */
  readonly count?: number | undefined;
  /** What stands on this page, and all that was found, for its sums. */
  readonly children: (shown: readonly Row[], met: readonly Row[]) => ReactNode;
};

export function Long<Row>({ rows, textOf, findLabel, beside, count, children }: LongList<Row>) {
  const { say } = useWords();
  const [asked, setAsked] = useState("");
  const [wanted, setWanted] = useState(1);
  if (rows.length <= ON_A_PAGE) return <>{children(rows, rows)}</>;
  const met = found(rows, asked, textOf);
  const { rows: shown, page, pages } = pageOf(met, wanted);
  return (
    <>
      <div className="long-head">
        <TextInput
          type="search"
          label={findLabel}
          value={asked}
          onChange={(event) => {
            setAsked(event.currentTarget.value);
            setWanted(1);
          }}
        />
        {beside}
        <p role="status">
          {met.length === 0
            ? say("long.foundNone")
            : say("long.found", { shown: met.length, count: count ?? rows.length })}
        </p>
      </div>
      {met.length === 0 ? null : children(shown, met)}
      {pages === 1 ? null : (
        <nav className="long-pages" aria-label={say("long.page", { page, pages })}>
          <Button variant="default" disabled={page === 1} onClick={() => setWanted(page - 1)}>
            {say("long.before")}
          </Button>
          <span>{say("long.page", { page, pages })}</span>
          <Button variant="default" disabled={page === pages} onClick={() => setWanted(page + 1)}>
            {say("long.after")}
          </Button>
        </nav>
      )}
    </>
  );
}
