// The tray: facts that fit nowhere yet, each waiting for a person to say what it was.

import { fullName } from "#core/people/name.ts";
import type { ReviewRow, UnreadRow, Waiting } from "#core/wire/office.ts";
import type { UnnamedPhoto } from "#core/wire/photo.ts";
import { useAnswer } from "#web/office/answers.ts";
import { Long } from "#web/office/parts/long.tsx";
import { Page } from "#web/office/parts/page.tsx";
import { Answered, Empty } from "#web/office/parts/states.tsx";
import { useWords } from "#web/office/words.ts";
import { ReviewCard } from "./review-card.tsx";
import { UnnamedList } from "./unnamed-list.tsx";
import { UnreadList } from "./unread-list.tsx";

export function ReviewsPage() {
  const { say } = useWords();
  const answer = useAnswer<readonly ReviewRow[]>("/api/reviews");
  const unread = useAnswer<readonly UnreadRow[]>("/api/unread");
  const unnamed = useAnswer<readonly UnnamedPhoto[]>("/api/photos/unnamed");
  const count = useAnswer<Waiting>("/api/waiting").data?.reviews;
  const isAllRead = unread.data?.length === 0 && unnamed.data?.length === 0;
  return (
    <Page title={say("reviews.title")} lead={say("reviews.lead")}>
      <Answered from={answer}>
        {(rows) =>
          rows.length === 0 ? (
            isAllRead && <Empty title={say("reviews.empty")}>{say("reviews.emptyLead")}</Empty>
          ) : (
            <Long rows={rows} textOf={textOf} findLabel={say("reviews.find")} count={count}>
              {(shown) => (
                <ul className="tray">
                  {shown.map((row) => (
                    <li key={row.review.reviewId}>
                      <ReviewCard row={row} />
                    </li>
                  ))}
                </ul>
              )}
            </Long>
          )
        }
      </Answered>
      <Answered from={unnamed}>{(rows) => <UnnamedList rows={rows} />}</Answered>
      <Answered from={unread}>{(rows) => <UnreadList rows={rows} />}</Answered>
    </Page>
  );
}

function textOf({ associationName, memberName }: ReviewRow): string {
  return memberName === null ? associationName : `${associationName} ${fullName(memberName)}`;
}
