-- A member's own way in: the hash of the key on her card, the hash of her PIN, how often it was
-- guessed wrong, her visits; and where her association meets, apart from the rest of its book.

create table member_access (
  book_id uuid not null,
  member_id uuid not null,
  key_hash text not null,
  -- Of the one-time code until she chooses her PIN, then of the PIN.
  secret_hash text not null,
  is_code boolean not null,
  wrong integer not null,
  tried_at timestamptz not null,
  issued_at timestamptz not null,
  issued_by uuid not null,
  primary key (book_id, member_id)
);

create index member_access_key on member_access (key_hash);

create table member_session (
  book_id uuid not null,
  token_hash text not null,
  member_id uuid not null,
  last_used_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (book_id, token_hash)
);

create index member_session_token on member_session (token_hash);

create table meeting_place (
  book_id uuid not null,
  founded_on date not null,
  landmark text not null,
  hour text not null,
  primary key (book_id, founded_on)
);

insert into meeting_place (book_id, founded_on, landmark, hour)
  select book_id, (body::jsonb #>> '{association,foundedOn}')::date,
      body::jsonb #>> '{association,place,landmark}', body::jsonb #>> '{association,place,hour}'
    from book_state where body::jsonb #>> '{association,foundedOn}' is not null;
