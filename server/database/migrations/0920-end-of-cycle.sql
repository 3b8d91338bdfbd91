-- How each cycle of an association ended: when, and what the women said of their own ledger. Cycles
-- that ended before this was noted down have no row.

create table cycle_end (
  book_id uuid not null,
  cycle integer not null,
  ended_on date not null,
  ledger text not null,
  votes_for integer,
  votes_against integer,
  abstained integer,
  read_minor bigint,
  primary key (book_id, cycle)
);

alter table cycle_end add foreign key (book_id) references book (book_id);
