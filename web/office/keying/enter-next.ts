// Enter goes to the next field, so that a whole sheet is copied without the mouse; only a button
// does what it says.

import type { KeyboardEvent } from "react";

const FIELDS = "input:not([type=hidden]):not([disabled]), select:not([disabled]), textarea, button";

export function goOnWithEnter(event: KeyboardEvent<HTMLElement>): void {
  const { target, key, currentTarget } = event;
  const isField = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
  if (key !== "Enter" || !isField || event.nativeEvent.isComposing) return;
  event.preventDefault();
  const fields = [...currentTarget.querySelectorAll<HTMLElement>(FIELDS)].filter(isReached);
  const next = fields[fields.indexOf(target) + 1];
  next?.focus();
  if (next instanceof HTMLInputElement && next.type !== "checkbox") next.select();
}

/** What is rarely needed is passed over: Tab still finds it. */
function isReached(field: HTMLElement): boolean {
  return field.dataset["rare"] === undefined && field.offsetParent !== null;
}
