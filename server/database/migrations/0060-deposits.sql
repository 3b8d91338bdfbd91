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
