// The frame of every step of a meeting: its association above, and the way back to the steps.

import type { ReactNode } from "react";
import { Screen } from "#web/field/screen.tsx";
import { useMeeting } from "./meeting-context.ts";

type Props = {
  readonly title: string;
  readonly children: ReactNode;
  /** What stands at the foot, under the thumb. */
  readonly foot?: ReactNode;
  readonly back?: string;
};

export function Frame({ title, children, foot, back }: Props) {
  const { group, path, flaw, tellFlaw } = useMeeting();
  const { name } = group.association;
  return (
    <Screen
      title={title}
      associationName={name}
      back={back ?? path}
      flaw={flaw}
      tellFlaw={tellFlaw}
      foot={foot}
    >
      {children}
    </Screen>
  );
}
