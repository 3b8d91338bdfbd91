-- What the institution keeps about itself: keys and switches, by name, as JSON text.

create table setting (
  name text primary key,
  value text not null
);
