// A signature drawn on a phone, drawn again on paper. The stored path is read stroke by stroke
// and written anew, so that nothing but lines can come out of it.

type Point = readonly [x: number, y: number];

const MARGIN = 6;
const FURTHEST = 100_000;

/** Width to height of every drawing, so that all names stand on one line. */
const RATIO = 2.6;

/** The drawing in the middle of its own frame, as SVG; null when it holds no line. */
export function strokesAsSvg(path: string): string | null {
  const strokes = strokesOf(path).filter((stroke) => stroke.length > 0);
  const points = strokes.flat();
  if (points.length < 2) return null;
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs) - MARGIN, Math.min(...ys) - MARGIN];
  const [wide, tall] = [Math.max(...xs) - left + MARGIN, Math.max(...ys) - top + MARGIN];
  const width = Math.max(wide, tall * RATIO);
  const height = width / RATIO;
  const corner = `${left - (width - wide) / 2} ${top - (height - tall) / 2}`;
  const drawn = strokes.map((stroke) => `M${stroke.map(([x, y]) => `${x} ${y}`).join("L")}`);
  const thickness = width / 120;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${corner} ${width} ${height}"><path d="${drawn.join("")}" fill="none" stroke="#111111" stroke-width="${thickness}" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
}

/** Moves begin a stroke, lines continue it; small letters count from the last point. */
function strokesOf(path: string): Point[][] {
  const strokes: Point[][] = [];
  let last: Point = [0, 0];
  for (const [, command = "", numbers = ""] of path.matchAll(/([MLml])([^MLmlZz]*)/g)) {
    const isRelative = command === command.toLowerCase();
    pairsOf(numbers).forEach(([x, y], index) => {
      last = isRelative ? [last[0] + x, last[1] + y] : [x, y];
      const begins = command.toUpperCase() === "M" && index === 0;
      if (begins || strokes.length === 0) strokes.push([]);
      strokes.at(-1)?.push(last);
    });
  }
  return strokes;
}

function pairsOf(text: string): Point[] {
  const numbers = (text.match(/-?\d+(\.\d+)?/g) ?? []).map(within);
  return Array.from({ length: Math.floor(numbers.length / 2) }, (_, index) => [
    numbers[index * 2] ?? 0,
    numbers[index * 2 + 1] ?? 0,
  ]);
}

function within(text: string): number {
  return Math.max(-FURTHEST, Math.min(FURTHEST, Number(text)));
}
