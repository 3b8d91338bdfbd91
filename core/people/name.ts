// Real names: one to three given names, none to two family names, and what her group calls her.

export type PersonName = {
  readonly given: string;
  readonly family: string;
  readonly knownAs: string | null;
};

/** Given and family names in the order they are spoken; never shortened. */
export function fullName(name: PersonName): string {
  return name.family === "" ? name.given : `${name.given} ${name.family}`;
}
