-- What was asked when an act was decided, so that the same wish sent again is known, and another
-- wish under its name is refused. Null for acts older than this.

alter table staff_act add column asked_hash text;
