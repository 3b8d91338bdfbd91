// Enter goes to the next field, so that a whole sheet is copied without the mouse; only a button
// does what it says.

import { useEffect, type RefObject } from "react";

const FIELDS = "input:not([type=hidden]):not([disabled]), select:not([disabled]), textarea, button";

export function useEnterNext(form: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { current } = form;
    if (current === null) return;
    const onKey = (event: KeyboardEvent) => goOn(current, event);
    current.addEventListener("keydown", onKey);
    return () => current.removeEventListener("keydown", onKey);
  }, [form]);
}

function goOn(form: HTMLElement, event: KeyboardEvent): void {
  const { target, key, isComposing } = event;
  const isField = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
  if (key !== "Enter" || !isField || isComposing) return;
  event.preventDefault();
  const fields = [...form.querySelectorAll<HTMLElement>(FIELDS)].filter(isReached);
  const next = fields[fields.indexOf(target) + 1];
  next?.focus();
  if (next instanceof HTMLInputElement && next.type !== "checkbox") next.select();
}

/** What is rarely needed is passed over: Tab still finds it. */
function isReached(field: HTMLElement): boolean {
  return field.dataset["rare"] === undefined && field.offsetParent !== null;
}
