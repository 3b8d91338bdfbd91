// The bylaws, article by article: what it says, how many were for it and how many against. One
// that falls is changed and voted again.

import { NativeSelect, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { ARTICLES, isCarried, type ArticleName } from "#core/groups/constitution.ts";
import type { FormingMember } from "#core/wire/people.ts";
import { DRAFT_FINES } from "#web/office/founding/bylaws-draft.ts";
import { Section } from "#web/office/parts/page.tsx";
import { useWords } from "#web/office/words.ts";
import type { ChangeMeeting, MeetingDraft, Quorum } from "./meeting-draft.ts";
import { OrderField } from "./order-field.tsx";

type Fields = {
  readonly draft: MeetingDraft;
  readonly change: ChangeMeeting;
  readonly women: readonly FormingMember[];
};

export function ArticleFields(fields: Fields) {
  const { say } = useWords();
  return (
    <Section title={say("article.title")} note={say("article.lead")}>
      {ARTICLES.map((article, index) => (
        <Article key={article} {...fields} article={article} number={index + 1}>
          <ArticleValue {...fields} article={article} />
        </Article>
      ))}
    </Section>
  );
}

function Article({
  article,
  number,
  draft,
  change,
  children,
}: Fields & {
  readonly article: ArticleName;
  readonly number: number;
  readonly children: ReactNode;
}) {
  const { say } = useWords();
  const { votes } = draft;
  const { yes, no } = votes[article];
  const put = (part: Partial<{ yes: string; no: string }>) =>
    change({ votes: { ...votes, [article]: { yes, no, ...part } } });
  const isVoted = yes.trim() !== "";
  const hasPassed = isCarried({ article, votesFor: Number(yes), votesAgainst: Number(no) });
  return (
    <fieldset className="seats">
      <legend>{say("article.number", { number, name: say(`article.${article}`) })}</legend>
      {children}
      <div className="votes">
        <TextInput
          label={say("article.for")}
          inputMode="numeric"
          value={yes}
          onChange={(event) => put({ yes: event.currentTarget.value })}
        />
        <TextInput
          label={say("article.against")}
          inputMode="numeric"
          value={no}
          onChange={(event) => put({ no: event.currentTarget.value })}
        />
        <output className={isVoted && hasPassed ? "elected" : "is-quiet"}>
          {say(!isVoted ? "article.open" : hasPassed ? "article.carried" : "article.fell")}
        </output>
      </div>
    </fieldset>
  );
}

function ArticleValue({ article, draft, change }: Fields & { readonly article: ArticleName }) {
  const { say } = useWords();
  switch (article) {
    case "quorum":
      return (
        <NativeSelect
          label={say("article.quorumIs")}
          value={draft.quorum}
          data={(["half", "twoThirds"] as const).map((value) => ({
            value,
            label: say(`article.quorum.${value}`),
          }))}
          onChange={(event) => change({ quorum: event.currentTarget.value as Quorum })}
        />
      );
    case "fines":
      return <Fines draft={draft} change={change} />;
    case "excuses":
      return <Value draft={draft} change={change} name="excused" />;
    case "savings":
      return <Value draft={draft} change={change} name="savingsPercent" />;
    case "fund":
      return <Value draft={draft} change={change} name="fundPercent" />;
    case "coverage":
      return (
        <OrderField
          order={draft.coverageOrder}
          wordOf={(source) => say(`source.${source}`)}
          onChange={(coverageOrder) => change({ coverageOrder })}
        />
      );
    case "recovery":
      return (
        <OrderField
          order={draft.recoveryOrder}
          wordOf={(target) => say(`recovery.${target}`)}
          onChange={(recoveryOrder) => change({ recoveryOrder })}
        />
      );
  }
}

function Value({
  draft,
  change,
  name,
}: Pick<Fields, "draft" | "change"> & {
  readonly name: "excused" | "savingsPercent" | "fundPercent";
}) {
  const { say } = useWords();
  return (
    <TextInput
      label={say(`founding.${name}`)}
      inputMode="decimal"
      value={draft[name]}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
    />
  );
}

function Fines({ draft, change }: Pick<Fields, "draft" | "change">) {
  const { say } = useWords();
  const { fines } = draft;
  return (
    <div className="fields">
      {DRAFT_FINES.map((kind) => (
        <TextInput
          key={kind}
          label={say(`founding.fine.${kind}`)}
          inputMode="decimal"
          value={fines[kind]}
          onChange={(event) => change({ fines: { ...fines, [kind]: event.currentTarget.value } })}
        />
      ))}
    </div>
  );
}
