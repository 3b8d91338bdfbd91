// `npm run likeness -- FILE`: how well women already known are found again, on a list with known
// truth. FILE is comma-separated: rec_id, given_name, surname, …, date_of_birth, soc_sec_id; the
// number in rec_id is the person.

import { readFile } from "node:fs/promises";
import { suspect, type Grade, type Traits } from "#core/people/duplicates.ts";
import { searchKeys } from "#core/people/search-keys.ts";
import { parseDay } from "#core/time/day.ts";

type Listed = { readonly person: string; readonly traits: Traits };

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error("Which list? npm run likeness -- FILE");
for (const isNumbered of [true, false]) {
  const list = read(await readFile(path, "utf8"), isNumbered);
  measure(list, isNumbered ? "with the document number" : "without the document number");
}

function read(text: string, isNumbered: boolean): Listed[] {
  const [head = "", ...lines] = text.trim().split("\n");
  const names = head.split(",").map((name) => name.trim());
  return lines.map((line) => {
    const cells = line.split(",").map((cell) => cell.trim());
    const cell = (name: string) => cells[names.indexOf(name)] ?? "";
    const born = parseDay(cell("date_of_birth").replace(/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3"));
    const number = cell("soc_sec_id");
    return {
      person: /rec-(\d+)-/.exec(cell("rec_id"))?.[1] ?? "",
      traits: {
        name: `${cell("given_name")} ${cell("surname")}`,
        knownAs: "",
        born: { on: born.isGranted ? born.value : null, year: null },
        documents: isNumbered && number !== "" ? [number] : [],
        phones: [],
        place: [cell("address_1"), cell("suburb"), cell("postcode")].join(" "),
      },
    };
  });
}

function measure(list: readonly Listed[], title: string): void {
  const pairs = candidatePairs(list);
  const truth = truePairs(list);
  const isTrue = (pair: string) => truth.has(pair);
  const met = [...pairs].filter(isTrue).length;
  process.stdout.write(`${title}: ${list.length} records, ${truth.size} true pairs\n`);
  process.stdout.write(
    `  looked at ${pairs.size} pairs, among them ${share(met, truth.size)} of the true ones\n`,
  );
  const graded = [...pairs].map((pair) => [pair, gradeOf(list, pair)] as const);
  for (const grades of [["same"], ["same", "likely"], ["same", "likely", "perhaps"]]) {
    const shown = graded.filter(([, grade]) => grade !== null && grades.includes(grade));
    const right = shown.filter(([pair]) => isTrue(pair)).length;
    process.stdout.write(
      `  ${grades.join(", ").padEnd(24)} precision ${share(right, shown.length)}  recall ${share(right, truth.size)}\n`,
    );
  }
}

function gradeOf(list: readonly Listed[], pair: string): Grade | null {
  const [one, other] = pair.split("|").map((place) => list[Number(place)]?.traits);
  return one === undefined || other === undefined ? null : (suspect(one, other, {})?.grade ?? null);
}

function candidatePairs(list: readonly Listed[]): Set<string> {
  return pairsWithin(list, ({ traits }) => searchKeys(traits, {}));
}

function truePairs(list: readonly Listed[]): Set<string> {
  return pairsWithin(list, ({ person }) => [person]);
}

function pairsWithin(
  list: readonly Listed[],
  keysOf: (listed: Listed) => readonly string[],
): Set<string> {
  const byKey = new Map<string, number[]>();
  list.forEach((listed, place) => {
    for (const key of keysOf(listed)) byKey.set(key, [...(byKey.get(key) ?? []), place]);
  });
  const pairs = new Set<string>();
  for (const places of byKey.values()) {
    places.forEach((one, at) => {
      for (const other of places.slice(at + 1)) pairs.add(`${one}|${other}`);
    });
  }
  return pairs;
}

/** "97.3 %" */
function share(part: number, whole: number): string {
  const thousandths = whole === 0 ? 1000 : Math.round((part * 1000) / whole);
  return `${Math.floor(thousandths / 10)}.${thousandths % 10} %`;
}
