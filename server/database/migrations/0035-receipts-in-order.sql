-- A device gives its receipt numbers in rising order, so the highest one it used tells whether a
-- number was used before.

alter table device add column last_receipt bigint not null default 0;

update device set last_receipt = coalesce(
  (select max(receipt_number) from receipt where receipt.device_id = device.device_id), 0);
