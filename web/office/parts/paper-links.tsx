// Ways to the paper: each opens a PDF beside the screen, to be read before it is printed.

import { Button } from "@mantine/core";
import type { PaperKind } from "#core/wire/paper.ts";
import { paperApi, type PaperSubject } from "#web/office/paths.ts";
import { useWords } from "#web/office/words.ts";

type Papers = {
  readonly bookId: string;
  readonly kinds: readonly PaperKind[];
  readonly subject: PaperSubject;
};

/** At the head of a page. */
export function PaperButtons({ bookId, kinds, subject }: Papers) {
  const { say } = useWords();
  return (
    <span className="papers no-print">
      {kinds.map((kind) => (
        <Button
          key={kind}
          component="a"
          variant="default"
          href={paperApi(bookId, kind, subject)}
          target="_blank"
          rel="noreferrer"
        >
          {say("paper.print", { paper: say(`paper.${kind}`) })}
        </Button>
      ))}
    </span>
  );
}

/** In a row; whose paper it is stands in the name that is read aloud. */
export function PaperLinks({ bookId, kinds, subject, of }: Papers & { readonly of: string }) {
  const { say } = useWords();
  return (
    <small className="papers no-print">
      {kinds.map((kind) => (
        <a
          key={kind}
          href={paperApi(bookId, kind, subject)}
          target="_blank"
          rel="noreferrer"
          aria-label={say("paper.of", { paper: say(`paper.${kind}`), name: of })}
        >
          {say(`paper.${kind}`)}
        </a>
      ))}
    </small>
  );
}
