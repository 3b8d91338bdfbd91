-- The schema as it was.
create table migration (name text primary key, checksum text not null, ran_at timestamptz not null);
-- What the institution keeps about itself: keys and switches, by name, as JSON text.

create table setting (
  name text primary key,
  value text not null
);

-- The institution: branches, staff, sessions, devices and their receipt numbers. Small tables,
-- the same on every node; nothing here belongs to one book.

create table branch (
  branch_id uuid primary key,
  country text not null,
  name text not null,
  currency text not null
);

create table staff (
  staff_id uuid primary key,
  login text not null unique,
  name text not null,
  role text not null,
  password_hash text not null,
  is_active boolean not null default true
);

create table staff_branch (
  staff_id uuid not null,
  branch_id uuid not null,
  primary key (staff_id, branch_id)
);

create table session (
  token_hash text primary key,
  staff_id uuid not null,
  device_id uuid not null,
  created_at timestamptz not null,
  last_used_at timestamptz not null,
  expires_at timestamptz not null
);

-- A phone, or the office seat of a person. Its turns are gapless and its hashes chain.
create table device (
  device_id uuid primary key,
  staff_id uuid not null,
  kind text not null,
  label text not null,
  token_hash text not null,
  enrolled_at timestamptz not null,
  last_seen_at timestamptz,
  revoked_at timestamptz,
  last_turn bigint not null default 0,
  last_hash text not null
);

create table receipt_block (
  first_number bigint primary key,
  last_number bigint not null,
  device_id uuid not null,
  leased_at timestamptz not null
);

-- Every command id ever seen, over all books, and its answer: the same name with the same content
-- is answered again, with other content it is refused.
create table command_key (
  command_id uuid primary key,
  book_id uuid not null,
  body_hash text not null,
  verdict text not null,
  reason text,
  version bigint,
  received_at timestamptz not null
);

-- What could not be read is kept as it came, once, for a person.
create table unreadable (
  body_hash text primary key,
  device_id uuid not null,
  body text not null,
  reason text not null,
  received_at timestamptz not null
);

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

-- What must exist before something points to it. Foreign keys stand apart so that a distributed
-- engine can add them after the tables are spread.

alter table staff_branch add foreign key (staff_id) references staff (staff_id);
alter table staff_branch add foreign key (branch_id) references branch (branch_id);
alter table session add foreign key (staff_id) references staff (staff_id);
alter table device add foreign key (staff_id) references staff (staff_id);
alter table receipt_block add foreign key (device_id) references device (device_id);

alter table book add foreign key (branch_id) references branch (branch_id);
alter table book_state add foreign key (book_id) references book (book_id);
alter table event add foreign key (book_id) references book (book_id);
alter table command_log add foreign key (book_id) references book (book_id);
alter table entry add foreign key (book_id, event_number) references event (book_id, number);
alter table entry_line add foreign key (book_id, entry_number) references entry (book_id, number);
alter table account_balance add foreign key (book_id) references book (book_id);
alter table member add foreign key (book_id) references book (book_id);
alter table passbook add foreign key (book_id, member_id) references member (book_id, member_id);
alter table loan add foreign key (book_id, member_id) references member (book_id, member_id);
alter table instalment add foreign key (book_id, loan_id) references loan (book_id, loan_id);
alter table coverage add foreign key (book_id, debtor_id) references member (book_id, member_id);
alter table coverage add foreign key (book_id, helper_id) references member (book_id, member_id);
alter table coverage add foreign key (book_id, meeting_id) references meeting (book_id, meeting_id);
alter table meeting add foreign key (book_id) references book (book_id);
alter table receipt add foreign key (book_id, meeting_id) references meeting (book_id, meeting_id);
alter table receipt add foreign key (book_id, member_id) references member (book_id, member_id);
alter table review add foreign key (book_id) references book (book_id);
alter table lease add foreign key (book_id, meeting_id) references meeting (book_id, meeting_id);

-- A device gives its receipt numbers in rising order, so the highest one it used tells whether a
-- number was used before.

alter table device add column last_receipt bigint not null default 0;

update device set last_receipt = coalesce(
  (select max(receipt_number) from receipt where receipt.device_id = device.device_id), 0);

-- People come, change and leave: who decided it and when, and passwords that must be changed.

alter table staff add column must_change boolean not null default false;

-- Only ever added to.
create table staff_act (
  act_id uuid primary key,
  at timestamptz not null,
  -- Null for the set-up, when there was nobody yet.
  by_staff_id uuid,
  kind text not null,
  subject_id uuid not null,
  detail text not null
);

-- Cash of a meeting that reached the bank, by slip.

create table deposit (
  book_id uuid not null,
  deposit_id uuid not null,
  meeting_id uuid not null,
  amount_minor bigint not null,
  slip_number text not null,
  deposited_on date not null,
  actor_id uuid not null,
  recorded_at timestamptz not null,
  primary key (book_id, deposit_id)
);

alter table deposit add foreign key (book_id, meeting_id) references meeting (book_id, meeting_id);
