-- An opening is refused and taken back by its name alone, so no two have the same one, whichever
-- books they would open and whichever branches they wait in.

create unique index on opening (proposal_id);
