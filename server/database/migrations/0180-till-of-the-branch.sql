-- Money the branch receives outside the meeting: a receipt each, with who took it back when it was
-- wrong; and the till's cash goes to the bank on slips that belong to no meeting.

create table counter_receipt (
  book_id uuid not null,
  receipt_id uuid not null,
  receipt_number bigint not null,
  member_id uuid not null,
  amount_minor bigint not null check (amount_minor > 0),
  -- What paid instalments that day, and what waits for the next one.
  paid_minor bigint not null check (paid_minor >= 0),
  ahead_minor bigint not null check (ahead_minor >= 0),
  received_on date not null,
  device_id uuid not null,
  received_by uuid not null,
  recorded_at timestamptz not null,
  reversed_on date,
  reversed_by uuid,
  reversal_reason text,
  primary key (book_id, receipt_id)
);
alter table counter_receipt add foreign key (book_id) references book (book_id);
create index counter_receipt_day on counter_receipt (received_on);

alter table deposit alter column meeting_id drop not null;
