-- What a woman had paid ahead and no instalment of hers took, handed back when she had left.

create table advance_payback (
  book_id uuid not null references book (book_id),
  payback_id uuid not null,
  member_id uuid not null,
  amount_minor bigint not null check (amount_minor > 0),
  paid_on date not null,
  paid_by uuid not null,
  recorded_at timestamptz not null,
  primary key (book_id, payback_id),
  foreign key (book_id, member_id) references member (book_id, member_id)
);
