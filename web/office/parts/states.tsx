// What a screen shows while it waits, when there is nothing, and when something went wrong.

import { Button, Skeleton } from "@mantine/core";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Refusal } from "#web/office/api.ts";
import { refusalWord, useWords } from "#web/office/words.ts";

/** The answer when it is there; otherwise why it is not. */
export function Answered<T>(page: {
  readonly from: UseQueryResult<T>;
  readonly children: (answer: T) => ReactNode;
}) {
  const { from } = page;
  if (from.isSuccess) return page.children(from.data);
  if (from.isError) return <Failed error={from.error} onAgain={() => void from.refetch()} />;
  return <Waiting />;
}

function Waiting() {
  const { say } = useWords();
  return (
    <output aria-label={say("state.waiting")} className="waiting">
      <Skeleton height={28} width="40%" />
      <Skeleton height={90} />
      <Skeleton height={240} />
    </output>
  );
}

function Failed({ error, onAgain }: { readonly error: Error; readonly onAgain: () => void }) {
  const { say } = useWords();
  return (
    <div role="alert" className="state">
      <h2>{say("state.failed")}</h2>
      <p>{say(refusalWord(error instanceof Refusal ? error.key : "unknown"))}</p>
      <Button variant="default" onClick={onAgain}>
        {say("state.again")}
      </Button>
    </div>
  );
}

export function Empty({
  title,
  children,
}: {
  readonly title: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className="state">
      <h2>{title}</h2>
      {children === undefined ? null : <p>{children}</p>}
    </div>
  );
}

/** Why a form was refused, beside its buttons. */
export function RefusalNote({ error }: { readonly error: Error | null }) {
  const { say } = useWords();
  if (error === null) return null;
  return (
    <p role="alert" className="refusal">
      {say(refusalWord(error instanceof Refusal ? error.key : "unknown"))}
    </p>
  );
}
