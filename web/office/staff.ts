// Who is signed in, for every screen below the door, and what she may do.

import { createContext, useContext } from "react";
import { mayDo, type Duty } from "#core/people/role.ts";
import type { StaffView } from "#core/wire/staff.ts";

export const StaffContext = createContext<StaffView | null>(null);

export function useStaff(): StaffView {
  const staff = useContext(StaffContext);
  if (staff === null) throw new Error("This screen stands behind the door.");
  return staff;
}

/** Whether the signed-in person carries the duty; the server asks the same table again. */
export function useMay(duty: Duty): boolean {
  return mayDo(useStaff().role, duty);
}
