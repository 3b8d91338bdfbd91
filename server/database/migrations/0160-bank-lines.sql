-- Lines of the bank's statement, kept once however often the statement is read; a deposit waits
-- until one of them holds it.
create table bank_line (
  line_id uuid primary key,
  branch_id uuid not null,
  bank_account text not null,
  booked_on date not null,
  amount_minor bigint not null check (amount_minor > 0),
  currency text not null,
  reference text not null,
  -- The same line read again has the same mark.
  mark text not null,
  read_at timestamptz not null,
  read_by uuid not null,
  unique (branch_id, mark)
);
alter table bank_line add foreign key (branch_id) references branch (branch_id);
alter table bank_line add foreign key (read_by) references staff (staff_id);
alter table deposit add column waits boolean not null default false;
alter table deposit add column line_id uuid;
alter table deposit add column confirmed_on date;
create index deposit_line on deposit (line_id) where line_id is not null;
create index deposit_waiting on deposit (book_id) where waits;
