-- Books: the history of one thing each, and what follows from it. book_id leads every key, so
-- that one PostgreSQL and a distributed one hold the same tables.

create table book (
  book_id uuid primary key,
  branch_id uuid not null,
  kind text not null,
  name text not null,
  currency text not null,
  version bigint not null,
  opened_at timestamptz not null
);

-- The fold of the events up to `version`, as JSON text; replaying the log must give the same.
create table book_state (
  book_id uuid primary key,
  version bigint not null,
  body text not null
);

create table event (
  book_id uuid not null,
  number bigint not null,
  type text not null,
  command_id uuid not null,
  actor_id uuid not null,
  device_id uuid not null,
  happened_on date not null,
  posted_on date not null,
  recorded_at timestamptz not null,
  body text not null,
  primary key (book_id, number)
);

-- Every command that reached the book, word for word, for ever.
create table command_log (
  book_id uuid not null,
  command_id uuid not null,
  device_id uuid not null,
  device_turn bigint not null,
  actor_id uuid not null,
  body_hash text not null,
  envelope text not null,
  received_at timestamptz not null,
  primary key (book_id, command_id),
  unique (book_id, device_id, device_turn)
);

create table entry (
  book_id uuid not null,
  number bigint not null,
  ledger text not null,
  purpose text not null,
  event_number bigint not null,
  happened_on date not null,
  posted_on date not null,
  recorded_at timestamptz not null,
  primary key (book_id, number)
);

-- owner_id is the member, or the meeting for cash in transit; the nil uuid when it has none.
create table entry_line (
  book_id uuid not null,
  entry_number bigint not null,
  line bigint not null,
  account text not null,
  owner_id uuid not null,
  amount_minor bigint not null check (amount_minor <> 0),
  account_number bigint not null,
  balance_minor bigint not null,
  primary key (book_id, entry_number, line),
  unique (book_id, account, owner_id, account_number)
);

create table account_balance (
  book_id uuid not null,
  account text not null,
  owner_id uuid not null,
  balance_minor bigint not null,
  last_number bigint not null,
  primary key (book_id, account, owner_id)
);

create table member (
  book_id uuid not null,
  member_id uuid not null,
  line integer not null,
  subgroup_id uuid not null,
  subgroup_name text not null,
  given_names text not null,
  family_names text not null,
  known_as text,
  board_role text,
  primary key (book_id, member_id)
);

create table passbook (
  book_id uuid not null,
  member_id uuid not null,
  compulsory_minor bigint not null check (compulsory_minor >= 0),
  voluntary_minor bigint not null check (voluntary_minor >= 0),
  held_minor bigint not null check (held_minor >= 0),
  missed_minor bigint not null,
  own_used_minor bigint not null,
  fines_minor bigint not null check (fines_minor >= 0),
  primary key (book_id, member_id)
);

create table loan (
  book_id uuid not null,
  loan_id uuid not null,
  member_id uuid not null,
  cycle integer not null,
  disbursed_on date not null,
  principal_minor bigint not null,
  outstanding_minor bigint not null,
  -- Due day of the oldest instalment with principal or interest unpaid beyond the tolerance.
  oldest_unpaid_on date,
  primary key (book_id, loan_id)
);

create table instalment (
  book_id uuid not null,
  loan_id uuid not null,
  number integer not null,
  due_on date not null,
  principal_minor bigint not null,
  interest_minor bigint not null,
  charges_minor bigint not null,
  principal_paid_minor bigint not null,
  interest_paid_minor bigint not null,
  charges_paid_minor bigint not null,
  -- Its meeting is over and its interest is income.
  is_accrued boolean not null,
  primary key (book_id, loan_id, number)
);

create table coverage (
  book_id uuid not null,
  coverage_id text not null,
  instalment integer not null,
  debtor_id uuid not null,
  helper_id uuid,
  source text not null,
  amount_minor bigint not null,
  remaining_minor bigint not null check (remaining_minor >= 0),
  covered_on date not null,
  meeting_id uuid not null,
  primary key (book_id, coverage_id, instalment)
);

create table meeting (
  book_id uuid not null,
  meeting_id uuid not null,
  cycle integer not null,
  number integer not null,
  due_on date not null,
  held_on date,
  status text not null,
  due_minor bigint,
  collected_minor bigint,
  shortfall_minor bigint,
  external_minor bigint,
  expected_minor bigint,
  counted_minor bigint,
  -- The sheet as witnessed, as JSON text: roll, payments, coverage, counts, agreements, totals.
  sheet text not null,
  primary key (book_id, meeting_id)
);

-- One receipt number, one payment; annulled ones stay.
create table receipt (
  book_id uuid not null,
  record_id uuid not null,
  receipt_number bigint not null,
  meeting_id uuid not null,
  member_id uuid not null,
  amount_minor bigint not null,
  device_id uuid not null,
  is_annulled boolean not null,
  primary key (book_id, record_id, receipt_number)
);

create table review (
  book_id uuid not null,
  review_id uuid not null,
  reason text not null,
  meeting_id uuid,
  member_id uuid,
  amount_minor bigint,
  body text not null,
  raised_at timestamptz not null,
  actor_id uuid not null,
  outcome text,
  note text,
  resolved_at timestamptz,
  resolved_by uuid,
  primary key (book_id, review_id)
);

-- Who took a meeting along; advisory.
create table lease (
  book_id uuid not null,
  meeting_id uuid not null,
  device_id uuid not null,
  taken_at timestamptz not null,
  primary key (book_id, meeting_id)
);

create index event_command on event (book_id, command_id);
create index book_branch on book (branch_id);
create index meeting_due on meeting (due_on) where status <> 'closed';
create index review_open on review (book_id) where outcome is null;
