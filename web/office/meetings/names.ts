// What the women of a sheet are called on their acta.

import { fullName } from "#core/people/name.ts";
import type { MemberId } from "#core/people/ids.ts";
import type { Acta } from "#core/wire/office.ts";

/** The name of a member of the sheet; a dash when the sheet does not know her. */
export function nameIn({ lines }: Pick<Acta, "lines">, memberId: MemberId): string {
  const line = lines.find((known) => known.memberId === memberId);
  return line === undefined ? "—" : fullName(line.name);
}
