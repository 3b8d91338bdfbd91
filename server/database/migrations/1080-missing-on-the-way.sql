-- Savings that came with fewer coins than had left: whoever carried them owes the rest to the
-- association they came to, and both sides see how much is still missing. And as whom she received
-- them there, which is not always the record number she had before.

alter table savings_on_the_way
  add column owed_minor bigint not null default 0,
  add column arrived_as uuid;

update savings_on_the_way w set arrived_as = came.member_id
  from (select distinct on (book_id, body::jsonb ->> 'transferId')
      book_id, body::jsonb ->> 'transferId' as transfer_id, (body::jsonb ->> 'memberId')::uuid as member_id
    from event where type = 'SavingsArrived'
    order by book_id, body::jsonb ->> 'transferId', number desc) came
  where w.arrived_on is not null and came.book_id = w.to_book_id
    and came.transfer_id = w.transfer_id::text;
