-- The institution: branches, staff, sessions, devices and their receipt numbers. Small tables,
-- the same on every node; nothing here belongs to one book.

create table branch (
  branch_id uuid primary key,
  country text not null,
  name text not null,
  currency text not null
);

create table staff (
  staff_id uuid primary key,
  login text not null unique,
  name text not null,
  role text not null,
  password_hash text not null,
  is_active boolean not null default true
);

create table staff_branch (
  staff_id uuid not null,
  branch_id uuid not null,
  primary key (staff_id, branch_id)
);

create table session (
  token_hash text primary key,
  staff_id uuid not null,
  device_id uuid not null,
  created_at timestamptz not null,
  last_used_at timestamptz not null,
  expires_at timestamptz not null
);

-- A phone, or the office seat of a person. Its turns are gapless and its hashes chain.
create table device (
  device_id uuid primary key,
  staff_id uuid not null,
  kind text not null,
  label text not null,
  token_hash text not null,
  enrolled_at timestamptz not null,
  last_seen_at timestamptz,
  revoked_at timestamptz,
  last_turn bigint not null default 0,
  last_hash text not null
);

create table receipt_block (
  first_number bigint primary key,
  last_number bigint not null,
  device_id uuid not null,
  leased_at timestamptz not null
);

-- Every command id ever seen, over all books, and its answer: the same name with the same content
-- is answered again, with other content it is refused.
create table command_key (
  command_id uuid primary key,
  book_id uuid not null,
  body_hash text not null,
  verdict text not null,
  reason text,
  version bigint,
  received_at timestamptz not null
);

-- What could not be read is kept as it came, once, for a person.
create table unreadable (
  body_hash text primary key,
  device_id uuid not null,
  body text not null,
  reason text not null,
  received_at timestamptz not null
);
