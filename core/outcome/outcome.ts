// What a rule may answer: granted with a value, or refused with a reason. A refusal is a value
// to be shown to a person; a thrown error is a bug of ours.

export type Outcome<T, R> =
  | { readonly isGranted: true; readonly value: T }
  | { readonly isGranted: false; readonly reason: R };

export function granted<T>(value: T): { readonly isGranted: true; readonly value: T } {
  return { isGranted: true, value };
}

export function refused<R>(reason: R): { readonly isGranted: false; readonly reason: R } {
  return { isGranted: false, reason };
}
