-- What was asked for, granted and paid out on the way to a cycle.

create table loan_request (
  book_id uuid not null,
  request_id uuid not null,
  planned_on date not null,
  wished_minor bigint not null,
  hash text not null,
  captured_by uuid not null,
  asked_at timestamptz not null,
  -- asked, granted, refused, replaced, dropped or disbursed.
  status text not null,
  primary key (book_id, request_id)
);

create table loan_request_line (
  book_id uuid not null,
  request_id uuid not null,
  member_id uuid not null,
  wished_minor bigint not null,
  offered_minor bigint not null,
  bound_by text not null,
  purpose text not null,
  is_agreed boolean not null,
  -- Null until it was decided.
  granted_minor bigint,
  primary key (book_id, request_id, member_id)
);

create table loan_grant (
  book_id uuid not null,
  grant_id uuid not null,
  request_id uuid not null,
  planned_on date not null,
  granted_minor bigint not null,
  hash text not null,
  approved_by text not null,
  -- open, closed, or replaced by a later request.
  status text not null,
  held_on date,
  primary key (book_id, grant_id)
);

create table payout (
  book_id uuid not null,
  payout_id uuid not null,
  grant_id uuid not null,
  member_id uuid not null,
  amount_minor bigint not null,
  method text not null,
  receipt_number bigint not null,
  paid_on date not null,
  is_annulled boolean not null,
  primary key (book_id, payout_id)
);

alter table loan_request_line add foreign key (book_id, request_id)
  references loan_request (book_id, request_id);
alter table loan_grant add foreign key (book_id, request_id)
  references loan_request (book_id, request_id);
alter table payout add foreign key (book_id, grant_id) references loan_grant (book_id, grant_id);

create index loan_grant_open on loan_grant (book_id) where status = 'open';

-- A phone takes a disbursement along under the name of its grant, before any meeting is planned.
alter table lease drop constraint lease_book_id_meeting_id_fkey;
