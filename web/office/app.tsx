// The door and the rooms: who is not signed in sees the door only.

import { Route, Switch } from "wouter";
import type { AccountName } from "#core/ledger/account.ts";
import { useSession } from "./answers.ts";
import { AssociationPage } from "./associations/association-page.tsx";
import { BranchPage } from "./branch/branch-page.tsx";
import { TransitPage } from "./branch/transit-page.tsx";
import { CyclePage } from "./cycle/cycle-page.tsx";
import { DevicesPage } from "./devices-page.tsx";
import { FoundingPage } from "./founding/founding-page.tsx";
import { EntriesPage } from "./ledger/entries-page.tsx";
import { ActaPage } from "./meetings/acta-page.tsx";
import { Answered, Empty } from "./parts/states.tsx";
import { FOUNDING_PATH } from "./paths.ts";
import { ReviewsPage } from "./reviews/reviews-page.tsx";
import { Shell } from "./shell.tsx";
import { SignIn } from "./sign-in.tsx";
import { StaffContext, useMay } from "./staff.ts";
import { useWords } from "./words.ts";

export function App() {
  const session = useSession();
  return (
    <Answered from={session}>
      {(staff) =>
        staff === null ? (
          <SignIn />
        ) : (
          <StaffContext value={staff}>
            <Shell>
              <Rooms />
            </Shell>
          </StaffContext>
        )
      }
    </Answered>
  );
}

function Rooms() {
  const { say } = useWords();
  const mayRead = useMay("readBranch");
  if (!mayRead) return <DevicesPage />;
  return (
    <Switch>
      <Route path="/" component={BranchPage} />
      <Route path="/cash-in-transit" component={TransitPage} />
      <Route path="/reviews" component={ReviewsPage} />
      <Route path="/devices" component={DevicesPage} />
      <Route path={FOUNDING_PATH} component={FoundingPage} />
      <Route path="/associations/:bookId/cycle">
        {({ bookId }) => <CyclePage bookId={bookId} />}
      </Route>
      <Route path="/associations/:bookId/meetings/:meetingId">
        {({ bookId, meetingId }) => <ActaPage bookId={bookId} meetingId={meetingId} />}
      </Route>
      <Route path="/associations/:bookId/ledgers/:account">
        {({ bookId, account }) => <EntriesPage bookId={bookId} account={account as AccountName} />}
      </Route>
      <Route path="/associations/:bookId/:tab?">
        {({ bookId, tab }) => <AssociationPage bookId={bookId} tab={tab ?? "members"} />}
      </Route>
      <Route>
        <Empty title={say("state.noSuchPage")} />
      </Route>
    </Switch>
  );
}
