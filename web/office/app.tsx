// The door and the rooms: who is not signed in sees the door only.

import { Route, Switch } from "wouter";
import type { AccountName } from "#core/ledger/account.ts";
import { useAnswer, useSession } from "./answers.ts";
import { AssociationPage } from "./associations/association-page.tsx";
import { AsesoraPage } from "./asesoras/asesora-page.tsx";
import { HandoverPage } from "./asesoras/handover-page.tsx";
import { AuditPage } from "./audit/audit-page.tsx";
import { ArrearsPage } from "./arrears/arrears-page.tsx";
import { BankPage } from "./bank/bank-page.tsx";
import { BranchPage } from "./branch/branch-page.tsx";
import { TransitPage } from "./branch/transit-page.tsx";
import { CounterPage } from "./counter/counter-page.tsx";
import { ClosuresPage } from "./changes/closures-page.tsx";
import { ProposalsPage } from "./changes/proposals-page.tsx";
import { CyclePage } from "./cycle/cycle-page.tsx";
import { DevicesPage } from "./devices-page.tsx";
import { FoundingPage } from "./founding/founding-page.tsx";
import { FormingPage } from "./forming/forming-page.tsx";
import { ImportPage } from "./importing/import-page.tsx";
import { EntriesPage } from "./ledger/entries-page.tsx";
import { StatementPage } from "./internal/statement-page.tsx";
import { ActaPage } from "./meetings/acta-page.tsx";
import { Doorway } from "./parts/doorway.tsx";
import { Answered, Empty } from "./parts/states.tsx";
import { PROMOTION_PATH } from "./people-paths.ts";
import { AUDIT_PATH, FOUNDING_PATH, IMPORT_PATH, PROPOSALS_PATH } from "./paths.ts";
import { BranchesPage } from "./people/branches-page.tsx";
import { PasswordForm, PasswordPage } from "./people/password-form.tsx";
import { PeoplePage } from "./people/people-page.tsx";
import { ApprovalPage } from "./request/approval-page.tsx";
import { KeyingPage } from "./keying/keying-page.tsx";
import { NextCyclePage } from "./request/next-cycle-page.tsx";
import { RequestPage } from "./request/request-page.tsx";
import { SetUpPage } from "./people/set-up-page.tsx";
import { PromotionPage } from "./promotion/promotion-page.tsx";
import { ReviewsPage } from "./reviews/reviews-page.tsx";
import { SHEETS_PATH } from "./sheets/sheet-paths.ts";
import { SheetsPage } from "./sheets/sheets-page.tsx";
import { Shell } from "./shell.tsx";
import { SignIn } from "./sign-in.tsx";
import { StaffContext, useMay } from "./staff.ts";
import { NewWomanPage } from "./women/new-woman-page.tsx";
import { WomanPage } from "./women/woman-page.tsx";
import { WeekPage } from "./week/week-page.tsx";
import { useWords } from "./words.ts";

export function App() {
  const session = useSession();
  return (
    <Answered from={session}>
      {(staff) =>
        staff === null ? (
          <Outside />
        ) : staff.mustChange ? (
          <FirstPassword />
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

/** Nobody is signed in: the door, or the set-up while nobody is there at all. */
function Outside() {
  const answer = useAnswer<{ readonly isOpen: boolean }>("/api/setup");
  return <Answered from={answer}>{({ isOpen }) => (isOpen ? <SetUpPage /> : <SignIn />)}</Answered>;
}

function FirstPassword() {
  const { say } = useWords();
  return (
    <Doorway title={say("password.title")} lead={say("password.firstLead")}>
      <PasswordForm onDone={() => undefined} />
    </Doorway>
  );
}

function Rooms() {
  const { say } = useWords();
  const mayRead = useMay("readBranch");
  if (!mayRead) return <OperatorRooms />;
  return (
    <Switch>
      <Route path="/password" component={PasswordPage} />
      <Route path="/" component={BranchPage} />
      <Route path="/week" component={WeekPage} />
      <Route path="/arrears" component={ArrearsPage} />
      <Route path="/cash-in-transit" component={TransitPage} />
      <Route path="/bank" component={BankPage} />
      <Route path="/counter" component={CounterPage} />
      <Route path="/reviews" component={ReviewsPage} />
      <Route path={PROPOSALS_PATH} component={ProposalsPage} />
      <Route path="/closures" component={ClosuresPage} />
      <Route path="/devices" component={DevicesPage} />
      <Route path={AUDIT_PATH} component={AuditPage} />
      <Route path={FOUNDING_PATH} component={FoundingPage} />
      <Route path={PROMOTION_PATH} component={PromotionPage} />
      <Route path="/people/:personId">{({ personId }) => <WomanPage personId={personId} />}</Route>
      <Route path="/forming/:formingId/person/:leadId">
        {({ formingId, leadId }) => <NewWomanPage formingId={formingId} leadId={leadId} />}
      </Route>
      <Route path="/forming/:formingId/:step?">
        {({ formingId, step }) => <FormingPage formingId={formingId} step={step ?? "women"} />}
      </Route>
      <Route path={IMPORT_PATH} component={ImportPage} />
      <Route path={SHEETS_PATH} component={SheetsPage} />
      <Route path="/associations/:bookId/on-paper/:meetingId?">
        {({ bookId, meetingId }) => <KeyingPage bookId={bookId} meetingId={meetingId ?? null} />}
      </Route>
      <Route path="/associations/:bookId/cycle">
        {({ bookId }) => <CyclePage bookId={bookId} />}
      </Route>
      <Route path="/associations/:bookId/next-cycle">
        {({ bookId }) => <NextCyclePage bookId={bookId} />}
      </Route>
      <Route path="/associations/:bookId/next-cycle/request">
        {({ bookId }) => <RequestPage bookId={bookId} />}
      </Route>
      <Route path="/associations/:bookId/next-cycle/approval">
        {({ bookId }) => <ApprovalPage bookId={bookId} />}
      </Route>
      <Route path="/associations/:bookId/meetings/:meetingId">
        {({ bookId, meetingId }) => <ActaPage bookId={bookId} meetingId={meetingId} />}
      </Route>
      <Route path="/associations/:bookId/ledgers/:account">
        {({ bookId, account }) => <EntriesPage bookId={bookId} account={account as AccountName} />}
      </Route>
      <Route path="/associations/:bookId/statement/:memberId">
        {({ bookId, memberId }) => <StatementPage bookId={bookId} memberId={memberId} />}
      </Route>
      <Route path="/associations/:bookId/asesora">
        {({ bookId }) => <AsesoraPage bookId={bookId} />}
      </Route>
      <Route path="/associations/:bookId/handover">
        {({ bookId }) => <HandoverPage bookId={bookId} />}
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

function OperatorRooms() {
  return (
    <Switch>
      <Route path="/branches" component={BranchesPage} />
      <Route path="/devices" component={DevicesPage} />
      <Route path="/password" component={PasswordPage} />
      <Route component={PeoplePage} />
    </Switch>
  );
}
