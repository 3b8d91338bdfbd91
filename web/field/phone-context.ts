// The phone that the screens hold: one context, read through the phone's own subscription.

import { createContext, use, useSyncExternalStore } from "react";
import type { Phone, PhoneView } from "#web/device/phone.ts";

export const PhoneContext = createContext<Phone | null>(null);

export function usePhone(): { readonly phone: Phone; readonly view: PhoneView } {
  const phone = use(PhoneContext);
  if (phone === null) throw new Error("A screen was shown before the phone was opened.");
  return { phone, view: useSyncExternalStore(phone.subscribe, phone.view) };
}
