-- Books that begin with balances, as one person proposed them. Each has from then on the name of the
-- book it would open, so book_id leads its key. Whether it was approved is told by the book alone.

create table opening (
  book_id uuid not null,
  proposal_id uuid not null,
  branch_id uuid not null references branch (branch_id),
  country text not null,
  -- The whole of what is proposed, as JSON text, and the fingerprint of it that others say they read.
  body text not null,
  content_hash text not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  proposed_on date not null,
  -- refused or withdrawn; null while it waits, and for ever when its book is there.
  outcome text,
  reason text,
  closed_by uuid,
  closed_at timestamptz,
  primary key (book_id, proposal_id),
  check ((outcome is null) = (closed_at is null))
);

create index on opening (branch_id);
