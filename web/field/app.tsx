// The field app: the door while the phone is locked, then the meetings.

import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { Route, Router, Switch } from "wouter";
import { openDoor } from "#web/device/door.ts";
import type { Door, DoorState, Phone } from "#web/device/phone.ts";
import { DisbursementRoutes } from "./disbursement/routes.tsx";
import { DoorScreen } from "./door/door-screen.tsx";
import { HomeScreen } from "./home/home-screen.tsx";
import { MeetingRoutes } from "./meetings/meeting-routes.tsx";
import { PhoneContext } from "./phone-context.ts";
import { TrayScreen } from "./home/tray-screen.tsx";
import { UpdateContext, useUpdate } from "./update.tsx";

export function App() {
  const door = useMemo(() => openDoor(), []);
  const [phone, setPhone] = useState<Phone | null>(null);
  const isOpen = useIsOpen(phone);
  const applyUpdate = useUpdate();
  return (
    <UpdateContext value={applyUpdate}>
      {phone !== null && isOpen ? (
        <PhoneContext value={phone}>
          <Screens />
        </PhoneContext>
      ) : (
        <Threshold door={door} onOpen={setPhone} />
      )}
    </UpdateContext>
  );
}

/** A phone that locked itself is put away. */
function useIsOpen(phone: Phone | null): boolean {
  const subscribe = useCallback(
    (listener: () => void) => phone?.subscribe(listener) ?? NOTHING,
    [phone],
  );
  return useSyncExternalStore(subscribe, () => phone !== null && !phone.view().isLocked);
}

const NOTHING = () => undefined;

type ThresholdProps = { readonly door: Door; readonly onOpen: (phone: Phone) => void };

function Threshold({ door, onOpen }: ThresholdProps) {
  const [state, setState] = useState<DoorState | null>(null);
  useEffect(() => void door.state().then(setState), [door]);
  return state === null ? null : <DoorScreen door={door} state={state} onOpen={onOpen} />;
}

function Screens() {
  return (
    <Router base="/field">
      <Switch>
        <Route path="/meeting/:bookId/:meetingId/*?">
          {({ bookId, meetingId }) => <MeetingRoutes bookId={bookId} meetingId={meetingId} />}
        </Route>
        <Route path="/disbursement/:bookId/*?">
          {({ bookId }) => <DisbursementRoutes bookId={bookId} />}
        </Route>
        <Route path="/tray">
          <TrayScreen />
        </Route>
        <Route>
          <HomeScreen />
        </Route>
      </Switch>
    </Router>
  );
}
