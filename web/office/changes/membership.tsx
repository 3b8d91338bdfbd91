// What the forms of membership know of the association before they ask.

import type { ReactNode } from "react";
import type { BookId } from "#core/people/ids.ts";
import type { MembershipPage } from "#core/wire/changes.ts";
import { useAnswer } from "#web/office/answers.ts";
import { Answered } from "#web/office/parts/states.tsx";
import { associationApi } from "#web/office/paths.ts";

export type Known = { readonly known: MembershipPage };

export function WithMembership({
  bookId,
  children,
}: {
  readonly bookId: BookId;
  readonly children: (known: MembershipPage) => ReactNode;
}) {
  const answer = useAnswer<MembershipPage>(associationApi(bookId, "membership"));
  return <Answered from={answer}>{children}</Answered>;
}
