// What the database may say no with, sorted once: bad input, try again, or not there at all.

type Coded = { readonly code: string };

function codeOf(failure: unknown): string {
  const isCoded =
    typeof failure === "object" &&
    failure !== null &&
    "code" in failure &&
    typeof failure.code === "string";
  return isCoded ? (failure as Coded).code : "";
}

/** Serialisation failure, deadlock, or a key that another transaction took first. */
export function isRetryable(failure: unknown): boolean {
  return ["40001", "40P01", "23505"].includes(codeOf(failure));
}

/** A key that another row holds already. */
export function isTaken(failure: unknown): boolean {
  return codeOf(failure) === "23505";
}

/** The same, of a row of one table. */
export function isTakenIn(failure: unknown, table: string): boolean {
  return isTaken(failure) && (failure as { readonly table?: string }).table === table;
}

/** SQLSTATE classes 22 and 23: what no table can hold. */
export function isUnstorable(failure: unknown): boolean {
  return /^2[23]/.test(codeOf(failure));
}

/** Connections refused, cut, exhausted or timed out: the same request may succeed later. */
export function isUnavailable(failure: unknown): boolean {
  const code = codeOf(failure);
  if (/^(08|53|57)/.test(code)) return true;
  if (["ECONNREFUSED", "ECONNRESET", "EPIPE", "ENOENT", "ETIMEDOUT"].includes(code)) return true;
  const message = failure instanceof Error ? failure.message : "";
  return /terminated|timeout|Connection|connection/.test(message);
}
