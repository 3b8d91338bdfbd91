-- Before references were compared in the whole country, two receipts could stand on one. The first has
-- the row; the others get a row of their own with their name in it, so that every receipt has one.

insert into transfer_reference (reference_key, country, receipt_id, branch_id)
  select r.country || ' ' || c.method || ' ' || upper(regexp_replace(c.reference, '[^[:alnum:]]', '', 'g'))
      || ' ' || c.receipt_id,
    r.country, c.receipt_id, b.branch_id
  from counter_receipt c join book b on b.book_id = c.book_id join branch r on r.branch_id = b.branch_id
  where c.reference is not null and c.reversed_on is null
    and not exists (select 1 from transfer_reference t where t.receipt_id = c.receipt_id);
