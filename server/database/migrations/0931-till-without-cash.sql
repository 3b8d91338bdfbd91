-- How she paid at the branch: in cash, or by a transfer or a wallet with its reference.

alter table counter_receipt add column method text not null default 'cash';
alter table counter_receipt add column reference text;
