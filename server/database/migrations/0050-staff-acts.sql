-- People come, change and leave: who decided it and when, and passwords that must be changed.

alter table staff add column must_change boolean not null default false;

-- Only ever added to.
create table staff_act (
  act_id uuid primary key,
  at timestamptz not null,
  -- Null for the set-up, when there was nobody yet.
  by_staff_id uuid,
  kind text not null,
  subject_id uuid not null,
  detail text not null
);
