-- Two accounts of one person are one pair of eyes: the later ones point to her first.
alter table staff add column document text;
alter table staff add column first_account_id uuid;
create index staff_first_account on staff (first_account_id) where first_account_id is not null;
create index staff_document on staff (document) where document is not null;
