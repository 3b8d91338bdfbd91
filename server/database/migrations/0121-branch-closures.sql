-- Days a branch closes for a reason of its own, with what becomes of its meetings.

create table branch_closure (
  closure_id uuid primary key,
  branch_id uuid not null references branch (branch_id),
  first_on date not null,
  last_on date not null,
  reason text not null,
  -- Where it is written or who said so.
  source text not null,
  policy text not null,
  declared_by uuid not null,
  declared_at timestamptz not null,
  approved_by uuid,
  approved_at timestamptz,
  check (first_on <= last_on),
  check (approved_by <> declared_by)
);

create index on branch_closure (branch_id, first_on);
