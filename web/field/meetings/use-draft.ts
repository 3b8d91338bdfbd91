// A half-typed form lives in the encrypted store, so that a reload, an update or a flat battery
// takes nothing from her.

import { useEffect, useRef, useState } from "react";
import { usePhone } from "#web/field/phone-context.ts";

/** State that survives; the draft is read once and written after each change. */
export function useDraft<T>(key: string, first: T): [T, (next: T) => void, () => void] {
  const { phone } = usePhone();
  const [value, setValue] = useState(first);
  const isTouched = useRef(false);
  useEffect(() => {
    void phone.readDraft(key).then((draft) => {
      if (draft !== null && draft !== undefined && !isTouched.current) setValue(draft as T);
    });
  }, [phone, key]);
  const change = (next: T) => {
    isTouched.current = true;
    setValue(next);
    phone.saveDraft(key, next).catch(reportError);
  };
  const forget = () => void phone.saveDraft(key, null).catch(reportError);
  return [value, change, forget];
}
