-- The branch's till counted at the end of a day, with what it should have held, why it differed, and
-- who looked at it beside whoever counted. Never rewritten: a count that was wrong is counted again.

create table till_count (
  count_id uuid primary key,
  branch_id uuid not null references branch (branch_id),
  counted_on date not null,
  currency text not null,
  -- Of each note and coin, how many.
  pieces text not null,
  expected_minor bigint not null,
  counted_minor bigint not null check (counted_minor >= 0),
  explanation text not null,
  counted_by uuid not null,
  counted_at timestamptz not null,
  seen_by uuid,
  seen_at timestamptz,
  asked_digest text not null,
  check (seen_by <> counted_by),
  check (counted_minor = expected_minor or explanation <> '')
);

create index on till_count (branch_id, counted_on);
