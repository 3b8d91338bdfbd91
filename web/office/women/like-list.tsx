// Before a second record is made: who may be the same woman, and why.

import { Button } from "@mantine/core";
import type { PersonId } from "#core/people/person.ts";
import type { LikePerson } from "#core/wire/people.ts";
import { useWords } from "#web/office/words.ts";
import { nameOf } from "./draft.ts";

export function LikeList(list: {
  readonly found: readonly LikePerson[];
  readonly onSame: (personId: PersonId) => void;
  readonly onOther: () => void;
}) {
  const { say } = useWords();
  const { found, onSame, onOther } = list;
  return (
    <section className="likes" aria-label={say("like.title")}>
      <h2 tabIndex={-1} ref={(heading) => heading?.focus()}>
        {say("like.title")}
      </h2>
      <p>{say("like.lead")}</p>
      <ul>
        {found.map((like, index) => (
          <li key={like.known?.personId ?? index} className="card">
            <Who like={like} />
            {like.known === null ? null : (
              <Button variant="outline" onClick={() => onSame(like.known?.personId ?? "")}>
                {say("like.same", { name: nameOf(like.known.names) })}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div className="form-buttons is-start">
        <Button onClick={onOther}>{say("like.other")}</Button>
      </div>
    </section>
  );
}

function Who({ like }: { readonly like: LikePerson }) {
  const { say, write } = useWords();
  const { known, reasons, grade, branchName } = like;
  const born = known?.born;
  const details = [
    typeof born?.on === "string" ? write.day(born.on) : String(born?.year ?? ""),
    known?.neighbourhood ?? "",
    branchName,
  ].filter((text) => text !== "");
  return (
    <div>
      <h3>{known === null ? say("like.elsewhere") : nameOf(known.names)}</h3>
      <p className="is-quiet">{details.join(" · ")}</p>
      <p>
        <span className={grade === "same" ? "tag is-open" : "tag"}>
          {say(grade === "same" ? "like.sameGrade" : `like.${grade}`)}
        </span>{" "}
        {reasons.map((reason) => say(`alike.${reason}`)).join(", ")}
      </p>
    </div>
  );
}
