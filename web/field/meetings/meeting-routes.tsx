// One meeting, step by step in its own order. Whoever comes back finds the step as she left it.

import { useState } from "react";
import { Redirect, Route, Switch } from "wouter";
import { meetingOf } from "#core/meetings/meeting.ts";
import { usePhone } from "#web/field/phone-context.ts";
import { AssemblyRoutes } from "#web/field/closing/assembly-routes.tsx";
import { InternalRoutes } from "#web/field/internal/internal-routes.tsx";
import { PhotosScreen } from "#web/field/photos/photos-screen.tsx";
import type { FieldWord } from "#web/parts/words/field-es.ts";
import { ActaScreen } from "./acta-screen.tsx";
import { AgreementsScreen } from "./agreements-screen.tsx";
import { CountScreen } from "./count-screen.tsx";
import { MeetingContext } from "./meeting-context.ts";
import { MeetingHome } from "./meeting-home.tsx";
import { PayScreen } from "./pay-screen.tsx";
import { PaymentsScreen } from "./payments-screen.tsx";
import { ReceiptScreen } from "./receipt-screen.tsx";
import { RollScreen } from "./roll-screen.tsx";
import { ShortfallsScreen } from "./shortfalls-screen.tsx";

type Props = { readonly bookId: string; readonly meetingId: string };

export function MeetingRoutes({ bookId, meetingId }: Props) {
  const { view } = usePhone();
  const [flaw, tellFlaw] = useState<FieldWord | null>(null);
  const group = view.books[bookId]?.book.group ?? null;
  const meeting = group && meetingOf(group.meetings, meetingId);
  if (group === null || meeting === undefined || meeting === null)
    return <Redirect replace to="/" />;
  const path = `/meeting/${bookId}/${meetingId}`;
  return (
    <MeetingContext value={{ bookId, meetingId, group, meeting, path, flaw, tellFlaw }}>
      <Switch>
        <Route path={path}>
          <MeetingHome />
        </Route>
        {meeting.status !== "planned" && (
          <Route path={`${path}/photos`}>
            <PhotosScreen />
          </Route>
        )}
        {meeting.status === "open" && (
          <Route path={`${path}/:step/:id?`}>
            {({ step, id }) => <Step step={step} id={id ?? ""} />}
          </Route>
        )}
        <Route>
          <Redirect replace to={path} />
        </Route>
      </Switch>
    </MeetingContext>
  );
}

function Step({ step, id }: { readonly step: string; readonly id: string }) {
  switch (step) {
    case "roll":
      return <RollScreen />;
    case "pay":
      return id === "" ? <PaymentsScreen /> : <PayScreen memberId={id} />;
    case "receipt":
      return <ReceiptScreen paymentId={id} />;
    case "short":
      return <ShortfallsScreen />;
    case "internal":
      return <InternalRoutes room={id} />;
    case "assembly":
      return <AssemblyRoutes room={id} />;
    case "count":
      return <CountScreen />;
    case "agree":
      return <AgreementsScreen />;
    case "acta":
      return <ActaScreen />;
    default:
      return <MeetingHome />;
  }
}
