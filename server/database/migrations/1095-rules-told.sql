-- A start asks whether the database's own rules were told; without this it would read the whole log.

create index on audit_row (content_hash) where kind = 'standing' and act = 'schema';
