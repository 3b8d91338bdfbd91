// An order the women vote: each line can be moved up, with a thumb or a key.

import { Button } from "@mantine/core";
import { useWords } from "#web/office/words.ts";

export function OrderField<Name extends string>({
  order,
  wordOf,
  onChange,
}: {
  readonly order: readonly Name[];
  readonly wordOf: (name: Name) => string;
  readonly onChange: (order: readonly Name[]) => void;
}) {
  const { say } = useWords();
  const raise = (at: number) => {
    const [before, raised] = [order[at - 1], order[at]];
    if (before === undefined || raised === undefined) return;
    onChange([...order.slice(0, at - 1), raised, before, ...order.slice(at + 1)]);
  };
  return (
    <ol className="order">
      {order.map((name, at) => (
        <li key={name}>
          <span>{wordOf(name)}</span>
          {at === 0 ? null : (
            <Button
              variant="subtle"
              aria-label={say("article.raiseOf", { name: wordOf(name) })}
              onClick={() => raise(at)}
            >
              {say("article.raise")}
            </Button>
          )}
        </li>
      ))}
    </ol>
  );
}
