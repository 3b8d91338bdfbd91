// The way there: the phone's own map opens at the point; without one nothing is asked of anybody.

import { degreesText } from "#core/people/degrees.ts";
import type { MapPoint } from "#core/people/person.ts";
import { useWords } from "#web/office/words.ts";

export function Navigate({ point, name }: { readonly point: MapPoint; readonly name: string }) {
  const { say } = useWords();
  return (
    <a className="touch" href={geoUri(point)} aria-label={say("week.navigateTo", { name })}>
      {say("week.navigate")}
    </a>
  );
}

/** RFC 5870, in degrees to the millionth. */
function geoUri({ latitudeMicro, longitudeMicro }: MapPoint): string {
  return `geo:${degreesText(latitudeMicro)},${degreesText(longitudeMicro)}`;
}
