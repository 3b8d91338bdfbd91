-- What one association's book sent to another's. Each book keeps its own half; this row is what both
-- may see, and the place where the second half finds the first. One row for each sending that was not
-- taken back.

create table savings_on_the_way (
  transfer_id uuid primary key,
  country text not null,
  book_id uuid not null references book (book_id),
  to_book_id uuid not null,
  sent_on date not null,
  -- Null while it is on the way.
  arrived_on date,
  -- What was sent, by whom and from where, as the sending book tells it.
  body text not null
);

create index on savings_on_the_way (book_id);
create index on savings_on_the_way (to_book_id);
