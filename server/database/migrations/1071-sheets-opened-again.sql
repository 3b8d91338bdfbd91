-- When a picture of a sheet came after somebody had compared it; null where none did.
alter table paper_sheet add column opened_again_at timestamptz;
