-- The audit log of each country: what was asked, read, refused and changed. Only ever added to, but
-- for the short list of pages that wait for their place in the chain. Ids, kinds and hashes; no text.

-- The rows one transaction wrote are a page; they are written in that transaction or not at all.
create table audit_row (
  page_id uuid not null,
  line integer not null,
  country text not null,
  at timestamptz not null,
  kind text not null check (kind ~ '^[A-Za-z]{1,40}$'),
  act text not null check (act ~ '^[A-Za-z0-9]{1,60}$'),
  actor_id uuid,
  device_id uuid,
  book_id uuid,
  subject_id uuid,
  outcome text not null check (outcome ~ '^[A-Za-z0-9]{1,40}$'),
  reason text check (reason ~ '^[A-Za-z0-9]{1,60}$'),
  -- What was sent.
  content_hash text check (content_hash ~ '^[0-9a-f]{64}$'),
  -- What it left behind, or how its subject stands after it.
  effect_hash text check (effect_hash ~ '^[0-9a-f]{64}$'),
  primary key (page_id, line)
);

create index audit_row_book on audit_row (book_id) where book_id is not null;

-- Pages without a place in the chain yet; `mac` proves that a server of the institution wrote them.
create table audit_waiting (
  page_id uuid primary key,
  country text not null,
  mac text not null
);

-- The chain: each hash covers the page and the hash before it.
create table audit_link (
  country text not null,
  number bigint not null,
  page_id uuid not null unique,
  mac text not null,
  sealed_at timestamptz not null,
  hash text not null,
  primary key (country, number)
);
