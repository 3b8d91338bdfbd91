-- Associations in formation. Each has from its first day the name of the book that its founding
-- will open, so book_id leads every key here too.

create table forming (
  book_id uuid primary key,
  branch_id uuid not null references branch (branch_id),
  country text not null,
  name text not null,
  -- As JSON text: identifier and name of each subgroup, in order.
  subgroups text not null,
  staff_id uuid not null,
  begun_on date not null,
  recorded_at timestamptz not null
);

create table forming_woman (
  book_id uuid not null references forming (book_id),
  person_id uuid not null,
  branch_id uuid not null,
  country text not null,
  subgroup_id uuid,
  joined_at timestamptz not null,
  joined_by uuid not null,
  primary key (book_id, person_id)
);

-- Each woman of each other. Never shown one by one.
create table forming_choice (
  book_id uuid not null references forming (book_id),
  chooser_id uuid not null,
  chosen_id uuid not null,
  branch_id uuid not null,
  country text not null,
  is_yes boolean not null,
  primary key (book_id, chooser_id, chosen_id)
);

create table forming_session (
  book_id uuid not null references forming (book_id),
  number integer not null,
  branch_id uuid not null,
  country text not null,
  topic text not null,
  held_on date not null,
  came uuid[] not null,
  staff_id uuid not null,
  recorded_at timestamptz not null,
  primary key (book_id, number)
);

-- The meeting of constitution as it is being written down, as JSON text, until it is founded.
create table forming_draft (
  book_id uuid primary key references forming (book_id),
  branch_id uuid not null,
  country text not null,
  body text not null,
  written_by uuid not null,
  written_at timestamptz not null
);

create index forming_branch on forming (branch_id);
