-- Women who left, loans whose plan was made anew, and what an insurer owes.

create table member_exit (
  book_id uuid not null,
  member_id uuid not null,
  left_on date not null,
  kind text not null,
  reason text not null,
  -- When she came back from her rest.
  returned_on date,
  primary key (book_id, member_id, left_on),
  foreign key (book_id, member_id) references member (book_id, member_id)
);

create table rescheduling (
  book_id uuid not null,
  loan_id uuid not null,
  rescheduled_on date not null,
  reason text not null,
  primary key (book_id, loan_id, rescheduled_on),
  foreign key (book_id, loan_id) references loan (book_id, loan_id)
);

create table insurance_claim (
  book_id uuid not null,
  member_id uuid not null,
  owed_minor bigint not null,
  primary key (book_id, member_id),
  foreign key (book_id, member_id) references member (book_id, member_id)
);
