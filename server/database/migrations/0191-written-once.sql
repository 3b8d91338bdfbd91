-- What was asked when a record was written under a name made on the screen, so that the same wish
-- sent again is known, and other words under its name are refused. A keyed digest, for these
-- records speak of people. Null for records older than this.

alter table person add column asked_digest text;
alter table promotion add column asked_digest text;
alter table lead add column asked_digest text;
alter table forming add column asked_digest text;
alter table branch_closure add column asked_digest text;
