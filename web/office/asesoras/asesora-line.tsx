// At the head of an association: whose it is, who goes today, and the way to its history.

import { Link } from "wouter";
import type { BookId } from "#core/people/ids.ts";
import type { AsesoraPage } from "#core/wire/asesoras.ts";
import { useAnswer } from "#web/office/answers.ts";
import { associationApi } from "#web/office/paths.ts";
import { useWords } from "#web/office/words.ts";
import { asesoraPath, handoverPath } from "./paths.ts";

export function AsesoraLine({ bookId }: { readonly bookId: BookId }) {
  const { say } = useWords();
  const { data } = useAnswer<AsesoraPage>(associationApi(bookId, "asesora"));
  if (data === undefined) return null;
  const { asesora, substitute } = data.goes;
  return (
    <p>
      {asesora === null ? say("asesora.none") : say("asesora.is", { name: asesora.name })}
      {substitute === null ? "" : ` · ${say("asesora.today", { name: substitute.name })}`}{" "}
      <span className="page-links">
        <Link href={asesoraPath(bookId)}>{say("asesora.see")}</Link>
        <Link href={handoverPath(bookId)}>{say("handover.see")}</Link>
      </span>
    </p>
  );
}
