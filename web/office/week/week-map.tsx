// The sketch of the week beside its list: a number for each place, the same as in the list, and the
// places that have no point yet. Who hears the page has the list and needs no sketch.

import type { MapPoint } from "#core/people/person.ts";
import { Section } from "#web/office/parts/page.tsx";
import { useWords } from "#web/office/words.ts";
import { SIDE, sketchOf, type Placed } from "./sketch.ts";

export type Spot = {
  readonly bookId: string;
  readonly name: string;
  readonly number: number;
  readonly point: MapPoint;
};

export function WeekMap({
  spots,
  without,
}: {
  readonly spots: readonly Spot[];
  /** Names of the associations nobody put on the map. */
  readonly without: readonly string[];
}) {
  const { say } = useWords();
  return (
    <>
      {spots.length === 0 ? null : (
        <Section title={say("week.map")} note={say("week.mapNote")}>
          <Drawing spots={spots} />
        </Section>
      )}
      {without.length === 0 ? null : (
        <Section title={say("week.noPoint")} note={say("week.noPointNote")}>
          <ul>
            {without.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function Drawing({ spots }: { readonly spots: readonly Spot[] }) {
  const { say } = useWords();
  const { marks, scale } = sketchOf(spots);
  const { metres } = scale;
  const length = metres >= 1000 ? `${metres / 1000} km` : `${metres} m`;
  return (
    <svg className="week-map" viewBox={`0 0 ${SIDE} ${SIDE + 30}`} aria-hidden="true">
      <rect className="ground" x="1" y="1" width={SIDE - 2} height={SIDE - 2} rx="8" />
      <path className="north" d={`M ${SIDE - 20} 34 l 6 14 l -6 -4 l -6 4 z`} />
      <text className="north" x={SIDE - 20} y="28" textAnchor="middle">
        {say("week.north")}
      </text>
      {marks.map((mark) => (
        <Mark key={mark.bookId} mark={mark} />
      ))}
      <path className="scale" d={`M 12 ${SIDE + 10} v 6 h ${scale.length} v -6`} />
      <text x={18 + scale.length} y={SIDE + 18}>
        {say("week.scale", { length })}
      </text>
    </svg>
  );
}

/** The name stands on the side where there is room. */
function Mark({ mark: { x, y, number, name } }: { readonly mark: Placed<Spot> }) {
  const isLeft = x > SIDE / 2;
  return (
    <g>
      <circle cx={x} cy={y} r="11" />
      <text className="number" x={x} y={y + 4} textAnchor="middle">
        {number}
      </text>
      <text
        className="name"
        x={isLeft ? x - 15 : x + 15}
        y={y + 4}
        textAnchor={isLeft ? "end" : "start"}
      >
        {name.length > 22 ? `${name.slice(0, 21)}…` : name}
      </text>
    </g>
  );
}
