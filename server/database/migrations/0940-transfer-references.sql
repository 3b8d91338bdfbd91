-- A bank's transfer or a wallet's movement pays once in the whole country: the reference of every
-- receipt that stands, as it is compared, in whichever association it was written.

create table transfer_reference (
  -- Country and way, and the letters and figures of the reference alone, in capitals.
  reference_key text primary key,
  country text not null,
  receipt_id uuid not null,
  branch_id uuid not null references branch (branch_id)
);

create index on transfer_reference (receipt_id);

insert into transfer_reference (reference_key, country, receipt_id, branch_id)
  select r.country || ' ' || c.method || ' ' || upper(regexp_replace(c.reference, '[^[:alnum:]]', '', 'g')),
    r.country, c.receipt_id, b.branch_id
  from counter_receipt c join book b on b.book_id = c.book_id join branch r on r.branch_id = b.branch_id
  where c.reference is not null and c.reversed_on is null
  order by c.recorded_at
  on conflict do nothing;
