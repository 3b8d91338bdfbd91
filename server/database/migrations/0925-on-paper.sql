-- Pictures of slips and sheets, each bound to its book and called by the hash of its bytes; and the
-- sheets of meetings that were held on paper and keyed in afterwards.

create table photo (
  book_id uuid not null,
  photo text not null,
  body bytea not null,
  kept_at timestamptz not null,
  kept_by uuid not null,
  primary key (book_id, photo)
);
alter table photo add foreign key (book_id) references book (book_id);
alter table photo add foreign key (kept_by) references staff (staff_id);
-- Already compressed: trying again costs and gains nothing.
alter table photo alter column body set storage external;

create table paper_sheet (
  book_id uuid not null,
  sheet_id uuid not null,
  meeting_id uuid not null,
  sheet_number text not null,
  held_by uuid,
  keyed_by uuid not null,
  device_id uuid not null,
  keyed_at timestamptz not null,
  photos text not null,
  -- The meeting was closed before: its facts are compared in the tray.
  is_late boolean not null,
  confirmed_by uuid,
  confirmed_at timestamptz,
  note text,
  primary key (book_id, sheet_id)
);
alter table paper_sheet add foreign key (book_id) references book (book_id);
create index paper_sheet_waiting on paper_sheet (book_id) where confirmed_by is null and not is_late;

-- A receipt of the women's own paper book: its number is none that was leased to a device.
alter table receipt add column on_paper boolean not null default false;

alter table deposit add column photo text;
