-- The latest time the institution has believed. A clock that is behind it, or far ahead of it, dates
-- nothing until it is put right or a person says that it is right. One row; moved once a minute.

create table clock_mark (
  is_only boolean primary key check (is_only),
  believed_at timestamptz not null,
  confirmations integer not null
);

-- An institution older than its mark was last seen when it last recorded something.
insert into clock_mark (is_only, believed_at, confirmations)
  select true, max(recorded_at), 0 from event having max(recorded_at) is not null;
