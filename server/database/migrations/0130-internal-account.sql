-- The women's own account: loans among them, what came in and went out of it, and share-outs.

create table internal_loan (
  book_id uuid not null,
  loan_id uuid not null,
  member_id uuid not null,
  meeting_id uuid not null,
  voucher_number bigint not null,
  purpose text not null,
  instalments integer not null,
  principal_minor bigint not null,
  remaining_minor bigint not null,
  paid_out_on date not null,
  ends_on date not null,
  settled_on date,
  primary key (book_id, loan_id)
);

-- Signed for the account's cash; a line of the movements its meeting was closed with.
create table fund_movement (
  book_id uuid not null,
  meeting_id uuid not null,
  line integer not null,
  kind text not null,
  detail text,
  member_id uuid,
  voucher_number bigint,
  amount_minor bigint not null,
  interest_minor bigint not null,
  moved_on date not null,
  primary key (book_id, meeting_id, line)
);

create table share_out (
  book_id uuid not null,
  meeting_id uuid not null,
  member_id uuid not null,
  savings_days bigint not null,
  share_minor bigint not null,
  netted_minor bigint not null,
  taken_minor bigint not null,
  manner text,
  shared_on date not null,
  primary key (book_id, meeting_id, member_id)
);

alter table internal_loan add foreign key (book_id, member_id) references member (book_id, member_id);
alter table internal_loan add foreign key (book_id, meeting_id) references meeting (book_id, meeting_id);
alter table fund_movement add foreign key (book_id, meeting_id) references meeting (book_id, meeting_id);
alter table share_out add foreign key (book_id, member_id) references member (book_id, member_id);
alter table share_out add foreign key (book_id, meeting_id) references meeting (book_id, meeting_id);
