// How much waits for a person, as every page of the office says it beside the names of its rooms.

import type { Waiting } from "#core/wire/office.ts";
import type { Sql } from "#server/database/db.ts";
import { scoped } from "#server/database/scope.ts";
import { callerOf } from "#server/http/access.ts";
import { answer } from "#server/http/answer.ts";
import type { App } from "#server/http/app-type.ts";
import type { Deps } from "#server/http/deps.ts";

/** Counted, not listed: the lists are read where they are looked at. */
async function waitingIn(sql: Pick<Sql, "query">, branchIds: readonly string[]): Promise<Waiting> {
  const [row] = await sql.query(
    `select (select count(*) from review v join book b on b.book_id = v.book_id
        where b.branch_id = any($1::uuid[]) and v.outcome is null) as reviews,
      (select count(*) from proposal p join book b on b.book_id = p.book_id
        where b.branch_id = any($1::uuid[]) and p.outcome is null)
      + (select count(*) from opening o where o.branch_id = any($1::uuid[]) and o.outcome is null
        and not exists (select 1 from book b where b.book_id = o.book_id)) as proposals,
      (select count(*) from paper_sheet s join book b on b.book_id = s.book_id
        where b.branch_id = any($1::uuid[]) and s.confirmed_by is null and not s.is_late) as sheets`,
    [branchIds],
  );
  const counted = (name: keyof Waiting) => Number(row?.[name]);
  return {
    reviews: counted("reviews"),
    proposals: counted("proposals"),
    sheets: counted("sheets"),
  };
}

export function waitingRoutes(app: App, deps: Deps): void {
  app.get(
    "/api/waiting",
    {
      // Every page asks it again, and a number names nobody: the log would tell of little else.
      config: { access: { kind: "session", duty: "readBranch" }, isRead: false },
      schema: {
        summary: "How much waits for a person",
        operationId: "countWaiting",
        tags: ["office"],
      },
    },
    async (request, reply) => {
      const caller = callerOf(request);
      const counted = await scoped(deps, caller, (sql) => waitingIn(sql, caller.branchIds));
      return answer(reply, counted, 200);
    },
  );
}
