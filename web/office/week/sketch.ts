// Where points lie to each other on a small sheet, north up: no map of anybody's is asked for. Over
// the width of a town the earth is flat enough; a degree of longitude shrinks with the latitude.

import type { MapPoint } from "#core/people/person.ts";

export type Placed<T> = T & { readonly x: number; readonly y: number };

/** Side of the sheet, and the rim that keeps the marks on it, in its own units. */
export const SIDE = 320;
const RIM = 28;

const METRES_PER_DEGREE = 111_320;
/** Less than this across, and all points would lie on one another's marks. */
const LEAST_METRES = 400;

export type Sketch<T> = {
  readonly marks: readonly Placed<T>[];
  /** A round length, and how long it is on the sheet. */
  readonly scale: { readonly metres: number; readonly length: number };
};

export function sketchOf<T extends { readonly point: MapPoint }>(things: readonly T[]): Sketch<T> {
  const middle = middleOf(things.map(({ point }) => point));
  const shrink = Math.cos((middle.latitudeMicro / 1_000_000) * (Math.PI / 180));
  const flat = things.map((thing) => ({
    thing,
    east: metres(thing.point.longitudeMicro - middle.longitudeMicro) * shrink,
    north: metres(thing.point.latitudeMicro - middle.latitudeMicro),
  }));
  const reach = Math.max(
    LEAST_METRES / 2,
    ...flat.flatMap(({ east, north }) => [Math.abs(east), Math.abs(north)]),
  );
  const perMetre = (SIDE / 2 - RIM) / reach;
  const marks = flat.map(({ thing, east, north }) => ({
    ...thing,
    x: Math.round(SIDE / 2 + east * perMetre),
    y: Math.round(SIDE / 2 - north * perMetre),
  }));
  const round = roundLength(reach);
  return { marks, scale: { metres: round, length: Math.round(round * perMetre) } };
}

/** Halfway between the outermost on each side. */
function middleOf(points: readonly MapPoint[]): MapPoint {
  const half = (values: readonly number[]) =>
    values.length === 0 ? 0 : (Math.min(...values) + Math.max(...values)) / 2;
  return {
    latitudeMicro: half(points.map(({ latitudeMicro }) => latitudeMicro)),
    longitudeMicro: half(points.map(({ longitudeMicro }) => longitudeMicro)),
  };
}

function metres(micro: number): number {
  return (micro / 1_000_000) * METRES_PER_DEGREE;
}

/** 1, 2 or 5 with noughts, not longer than the reach. */
function roundLength(reach: number): number {
  const noughts = 10 ** Math.floor(Math.log10(reach));
  return ([5, 2, 1].find((times) => times * noughts <= reach) ?? 1) * noughts;
}
