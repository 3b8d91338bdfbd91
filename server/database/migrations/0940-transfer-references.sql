-- A bank's transfer or a wallet's movement pays once in the whole country: the reference of every
-- receipt that stands, as it is compared, in whichever association it was written.

create table transfer_reference (
  country text not null,
  method text not null,
  -- Letters and figures alone, in capitals.
  reference_key text not null,
  receipt_id uuid not null,
  branch_id uuid not null references branch (branch_id),
  primary key (country, method, reference_key)
);

create index on transfer_reference (receipt_id);

insert into transfer_reference (country, method, reference_key, receipt_id, branch_id)
  select r.country, c.method, upper(regexp_replace(c.reference, '[^[:alnum:]]', '', 'g')), c.receipt_id, b.branch_id
  from counter_receipt c join book b on b.book_id = c.book_id join branch r on r.branch_id = b.branch_id
  where c.reference is not null and c.reversed_on is null
  order by c.recorded_at
  on conflict do nothing;
