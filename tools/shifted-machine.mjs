// Lets a program live on a machine whose clock is off by AYNI_SHIFT_MS milliseconds, for the tests:
// `NODE_OPTIONS="--import ./tools/shifted-machine.mjs"`. What counts elapsed time stays true.

const off = Number(process.env["AYNI_SHIFT_MS"] ?? "0");
const Own = Date;

globalThis.Date = /** @type {DateConstructor} */ (
  new Proxy(Own, {
    construct: (_target, given) =>
      given.length === 0 ? new Own(Own.now() + off) : Reflect.construct(Own, given),
    apply: () => new Own(Own.now() + off).toString(),
    get: (target, name) =>
      name === "now" ? () => Own.now() + off : Reflect.get(target, name, target),
  })
);
