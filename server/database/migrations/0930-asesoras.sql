-- Whose association it is from a day on, and who goes in her place for some days.

create table assignment (
  book_id uuid not null references book (book_id),
  assignment_id uuid not null,
  asesora_id uuid not null,
  from_on date not null,
  assigned_by uuid not null,
  recorded_at timestamptz not null,
  -- Its place among them: of two for the same day the one said last counts.
  said integer not null,
  primary key (book_id, assignment_id)
);

create table substitution (
  book_id uuid not null references book (book_id),
  substitution_id uuid not null,
  substitute_id uuid not null,
  from_on date not null,
  through_on date not null check (through_on >= from_on),
  reason text not null,
  named_by uuid not null,
  recorded_at timestamptz not null,
  said integer not null,
  primary key (book_id, substitution_id)
);
