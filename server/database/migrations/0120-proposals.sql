-- What was wished for and needs other people's eyes, and who looked.

create table proposal (
  book_id uuid not null,
  proposal_id uuid not null,
  kind text not null,
  wish text not null,
  content_hash text not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  approvals_needed integer not null,
  -- Null while it is open.
  outcome text,
  reason text,
  closed_by uuid,
  closed_at timestamptz,
  primary key (book_id, proposal_id)
);

create index on proposal (book_id) where outcome is null;

create table proposal_approval (
  book_id uuid not null,
  proposal_id uuid not null,
  approved_by uuid not null,
  approved_at timestamptz not null,
  primary key (book_id, proposal_id, approved_by),
  foreign key (book_id, proposal_id) references proposal (book_id, proposal_id)
);
