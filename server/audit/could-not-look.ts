// When a check could not look at all: why, in words for whoever asked, and for a program that reads
// the answer an answer it can read. Passwords in an address are in none of them.

const WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: "The database does not answer at this address.",
  ENOTFOUND: "There is no machine of this name where the database should be.",
  EAI_AGAIN: "There is no machine of this name where the database should be.",
  ETIMEDOUT: "The database does not answer in time.",
  ENOENT: "The database does not answer at this address.",
  ERR_INVALID_URL: "DATABASE_URL is not an address.",
  "28P01": "The database does not take this login or its password.",
  "28000": "The database does not take this login.",
  "3D000": "There is no database of this name.",
  "22023": "This is no database of an institution: the roles of Ayni are not there.",
  "42704": "This is no database of an institution: the roles of Ayni are not there.",
  "42501":
    "This login may not look (it has to be one the server starts with), or no start of Ayni ended whole here.",
  "42P01": "This is no database of an institution, or one that was never started whole.",
};

/** Ends with 2; standard output holds an answer in any case when it was asked for as JSON. */
export function couldNotLook(failure: unknown, isJson: boolean): void {
  const told = wordsFor(failure);
  process.stderr.write(`${told}\n`);
  if (isJson)
    process.stdout.write(`${JSON.stringify({ isSound: false, couldNotLook: told }, null, 2)}\n`);
  process.exitCode = 2;
}

function wordsFor(failure: unknown): string {
  const all = failure instanceof AggregateError ? (failure.errors as unknown[]) : [];
  const codes = [failure, ...all].map((one) => (one as { readonly code?: string }).code ?? "");
  const known = codes.map((code) => WORDS[code]).find((words) => words !== undefined);
  const said = failure instanceof Error ? failure.message : String(failure);
  return [known, said].filter((words) => words !== undefined && words !== "").join(" ");
}
