// One disbursement: the day, each woman, the close. Once it closed, the cycle it started.

import { useState } from "react";
import { Redirect, Route, Switch } from "wouter";
import { creditOf } from "#core/cycle/evolve.ts";
import { usePhone } from "#web/field/phone-context.ts";
import type { FieldWord } from "#web/parts/words/field-es.ts";
import { ClosingScreen } from "./closing-screen.tsx";
import { DisbursementContext } from "./disbursement-context.ts";
import { DoneScreen } from "./done-screen.tsx";
import { PayoutScreen } from "./payout-screen.tsx";
import { PayoutsScreen } from "./payouts-screen.tsx";

export function DisbursementRoutes({ bookId }: { readonly bookId: string }) {
  const { view } = usePhone();
  const [flaw, tellFlaw] = useState<FieldWord | null>(null);
  const group = view.books[bookId]?.book.group ?? null;
  if (group === null) return <Redirect replace to="/" />;
  const path = `/disbursement/${bookId}`;
  const { grant: held } = creditOf(group);
  if (held === null) return <DoneScreen bookId={bookId} group={group} />;
  return (
    <DisbursementContext value={{ bookId, group, held, path, flaw, tellFlaw }}>
      <Switch>
        <Route path={path}>
          <PayoutsScreen />
        </Route>
        {held.heldOn === null ? null : (
          <Route path={`${path}/woman/:memberId`}>
            {({ memberId }) => <PayoutScreen memberId={memberId} />}
          </Route>
        )}
        {held.heldOn === null ? null : (
          <Route path={`${path}/close`}>
            <ClosingScreen />
          </Route>
        )}
        <Route>
          <Redirect replace to={path} />
        </Route>
      </Switch>
    </DisbursementContext>
  );
}
