// A solidarity group with too few women left, and what they can do about it.

import { Link } from "wouter";
import { smallSubgroups, type SubgroupSize } from "#core/groups/small-subgroups.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { inForce } from "#countries/country.ts";
import { useStaff } from "#web/office/staff.ts";
import { useWords } from "#web/office/words.ts";

type Props = {
  readonly subgroups: readonly SubgroupSize[];
  /** Where the women pass from one to another; where the reader may go there. */
  readonly regroupAt?: string;
};

export function SmallSubgroups({ subgroups, regroupAt }: Props) {
  const { say } = useWords();
  const { today } = useStaff();
  const { subgroup } = inForce(BOLIVIA.groupLimits, today);
  return smallSubgroups(subgroups, subgroup).map(({ name, women, least, joins, lends }) => (
    <section key={name} className="notice">
      <h2>{say("small.title", { name })}</h2>
      <p>{say("small.left", { women, least })}</p>
      <ul>
        {joins.length > 0 ? <li>{say("small.join", { names: joins.join(", ") })}</li> : null}
        {lends.length > 0 ? <li>{say("small.lend", { names: lends.join(", ") })}</li> : null}
        <li>{say("small.choose")}</li>
      </ul>
      {regroupAt === undefined ? null : <Link href={regroupAt}>{say("small.regroup")}</Link>}
    </section>
  ));
}
