-- The people room: women as persons, whom a branch met and whom it knows. Ordinary tables with
-- dates, never part of a book, a log or an outbox. Every row says its branch and its country.

create table person (
  person_id uuid primary key,
  branch_id uuid not null references branch (branch_id),
  country text not null,
  given_names text[] not null,
  family_names text[] not null,
  known_as text,
  born_on date,
  born_year integer,
  speaks text[] not null,
  reads_in text[] not null,
  is_reader boolean not null,
  neighbourhood text not null,
  landmark text not null,
  latitude_micro_degrees integer,
  longitude_micro_degrees integer,
  -- Who lives together shares one.
  household_id uuid not null,
  version integer not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null
);

-- What a record said before it was changed, sealed like a document's number.
create table person_before (
  person_id uuid not null references person (person_id),
  version integer not null,
  branch_id uuid not null,
  country text not null,
  sealed text not null,
  replaced_at timestamptz not null,
  replaced_by uuid not null,
  primary key (person_id, version)
);

-- The number is sealed; it is found again by its keyed digest in person_key alone.
create table person_document (
  person_id uuid not null references person (person_id),
  kind text not null,
  branch_id uuid not null,
  country text not null,
  sealed_number text not null,
  digest text not null,
  issued_in text,
  primary key (person_id, kind)
);

create table person_phone (
  person_id uuid not null references person (person_id),
  number text not null,
  branch_id uuid not null,
  country text not null,
  owner text not null,
  is_safe_to_call boolean not null,
  is_safe_to_text boolean not null,
  primary key (person_id, number)
);

-- Keyed digests of what a second writing of her record would share with the first.
create table person_key (
  person_id uuid not null references person (person_id),
  digest text not null,
  branch_id uuid not null,
  country text not null,
  primary key (person_id, digest)
);

create index person_key_digest on person_key (country, digest);

-- One purpose, one yes, dated; a withdrawal closes it and a new yes is a new row.
create table person_consent (
  consent_id uuid primary key,
  person_id uuid not null references person (person_id),
  branch_id uuid not null,
  country text not null,
  purpose text not null,
  given_on date not null,
  given_to uuid not null,
  withdrawn_on date,
  withdrawn_to uuid
);

create unique index person_consent_live on person_consent (person_id, purpose)
  where withdrawn_on is null;

-- Relatives: two women once, the smaller name first.
create table person_kin (
  one_id uuid not null references person (person_id),
  other_id uuid not null references person (person_id),
  branch_id uuid not null,
  country text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (one_id, other_id)
);

-- An assembly where the method was told.
create table promotion (
  promotion_id uuid primary key,
  branch_id uuid not null references branch (branch_id),
  country text not null,
  held_on date not null,
  source text not null,
  place text not null,
  attended integer not null,
  staff_id uuid not null,
  recorded_at timestamptz not null
);

-- A woman who may want to be in an association.
create table lead (
  lead_id uuid primary key,
  branch_id uuid not null references branch (branch_id),
  country text not null,
  name text not null,
  phone text,
  source text not null,
  neighbourhood text not null,
  found_on date not null,
  promotion_id uuid references promotion (promotion_id),
  call_on date,
  is_lost boolean not null,
  forming_id uuid,
  person_id uuid references person (person_id),
  noted_by uuid not null,
  recorded_at timestamptz not null
);

create index lead_branch on lead (branch_id);
create index person_branch on person (branch_id);
