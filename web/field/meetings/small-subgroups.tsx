// Before the meeting begins: a solidarity group with too few women left, and what they can do.

import { smallSubgroups, subgroupSizes } from "#core/groups/small-subgroups.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { inForce } from "#countries/country.ts";
import { useWords } from "#web/field/words.ts";
import { useMeeting } from "./meeting-context.ts";

export function SmallSubgroups() {
  const { say } = useWords();
  const { group, meeting } = useMeeting();
  const { subgroup } = inForce(BOLIVIA.groupLimits, meeting.dueOn);
  return smallSubgroups(subgroupSizes(group.association), subgroup).map(
    ({ name, women, least, joins, lends }) => (
      <section key={name} className="card warning stack">
        <h2>{say("small.title", { name })}</h2>
        <p>{say("small.left", { women, least })}</p>
        <ul>
          {joins.length > 0 && <li>{say("small.join", { names: joins.join(", ") })}</li>}
          {lends.length > 0 && <li>{say("small.lend", { names: lends.join(", ") })}</li>}
          <li>{say("small.choose")}</li>
        </ul>
      </section>
    ),
  );
}
