// The time zones of the countries the institution works in. When their clocks were put forward and
// back is in the IANA tables of the machine; here is which of those tables a country's branches go by.

import { day } from "#core/time/day.ts";
import type { Zone } from "#core/time/zone.ts";
import type { Dated } from "./country.ts";

const SINCE = day("1990-01-01");
const SOURCE = "IANA time zone database, zone1970.tab";

function zones(first: string, ...others: readonly string[]): ZonesOfCountry {
  return { usual: first as Zone, others: others as readonly Zone[] };
}

/** `usual` is where most of its branches are. */
type ZonesOfCountry = { readonly usual: Zone; readonly others: readonly Zone[] };

function always(value: ZonesOfCountry): readonly Dated<ZonesOfCountry>[] {
  return [{ validFrom: SINCE, validTo: null, source: SOURCE, value }];
}

const ZONES: Readonly<Record<string, readonly Dated<ZonesOfCountry>[]>> = {
  AR: always(zones("America/Argentina/Buenos_Aires", "America/Argentina/Salta")),
  BO: always(zones("America/La_Paz")),
  GT: always(zones("America/Guatemala")),
  MX: always(
    zones(
      "America/Mexico_City",
      "America/Cancun",
      "America/Merida",
      "America/Monterrey",
      "America/Matamoros",
      "America/Chihuahua",
      "America/Ciudad_Juarez",
      "America/Ojinaga",
      "America/Mazatlan",
      "America/Bahia_Banderas",
      "America/Hermosillo",
      "America/Tijuana",
    ),
  ),
  NI: always(zones("America/Managua")),
};

/** Where a branch's country has no list of its own. */
const FIRST_COUNTRY = "BO";

/** Those a branch of a country may be in, the usual one first. */
export function zonesOf(country: string): readonly Zone[] {
  const { usual, others } = zonesIn(country);
  return [usual, ...others];
}

/** Where most branches of a country are. */
export function usualZone(country: string): Zone {
  return zonesIn(country).usual;
}

/** Of a branch: what was set for it, or its country's usual one. */
export function zoneOf({ country, set }: Placed): Zone {
  return set === null ? usualZone(country) : (set as Zone);
}

type Placed = { readonly country: string; readonly set: string | null };

function zonesIn(country: string): ZonesOfCountry {
  const listed = ZONES[country] ?? ZONES[FIRST_COUNTRY] ?? [];
  const standing = listed.find(({ validTo }) => validTo === null);
  if (standing === undefined) throw new Error(`No zone is listed for ${country}.`);
  return standing.value;
}
