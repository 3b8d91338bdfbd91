// A no is secret: two groups in which other women said it look the same from outside.

import fc from "fast-check";
import { expect, test } from "vitest";
import { choiceOutcome, type Choice } from "./choices.ts";

const WOMEN = ["ana", "berta", "celia", "dora"];

function answers(noes: readonly (readonly [string, string])[]): Choice[] {
  return WOMEN.flatMap((chooserId) =>
    WOMEN.filter((id) => id !== chooserId).map((chosenId) => ({
      chooserId,
      chosenId,
      isYes: !noes.some(([from, to]) => from === chooserId && to === chosenId),
    })),
  );
}

test("whoever of the two said no, what is shown is the same", () => {
  const one = choiceOutcome(WOMEN, answers([["ana", "celia"]]), 2);
  const other = choiceOutcome(WOMEN, answers([["celia", "ana"]]), 2);
  expect(one).toEqual(other);
  expect(one.settled).toEqual({ apart: [["ana", "celia"]], notTakenIds: [] });
});

test("nothing is shown while one answer is missing, and it is said whose", () => {
  const most = answers([["ana", "celia"]]).filter(
    ({ chooserId, chosenId }) => !(chooserId === "dora" && chosenId === "ana"),
  );
  expect(choiceOutcome(WOMEN, most, 2)).toEqual({
    open: [{ chooserId: "dora", chosenIds: ["ana"] }],
    settled: null,
  });
});

test("a woman whom two refuse is named alone, without whom", () => {
  const outcome = choiceOutcome(
    WOMEN,
    answers([
      ["ana", "dora"],
      ["berta", "dora"],
    ]),
    2,
  );
  expect(outcome.settled).toEqual({ apart: [], notTakenIds: ["dora"] });
});

test("turning every no around changes no pair that is shown, as long as all are taken", () => {
  const pair = fc.tuple(fc.constantFrom(...WOMEN), fc.constantFrom(...WOMEN));
  fc.assert(
    fc.property(fc.array(pair), (drawn) => {
      const noes = drawn.filter(([from, to]) => from !== to);
      const turned = noes.map(([from, to]) => [to, from] as const);
      const [one, other] = [noes, turned].map((list) => choiceOutcome(WOMEN, answers(list), 4));
      expect(one).toEqual(other);
    }),
  );
});
