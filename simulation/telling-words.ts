// Amounts and names as a banker reads them.

import type { Association } from "#core/groups/association.ts";
import type { Money } from "#core/money/money.ts";
import { plainText } from "#core/money/text.ts";
import { fullName } from "#core/people/name.ts";

export function amount(value: Money): string {
  const [whole = "0", decimals = "00"] = plainText(value).split(".");
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ",")}.${decimals}`;
}

export function namesIn(members: Association["members"]): (memberId: string) => string {
  const names = new Map(members.map(({ memberId, name }) => [memberId, fullName(name)]));
  return (memberId) => names.get(memberId) ?? memberId;
}
