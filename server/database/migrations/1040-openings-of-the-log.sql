-- Every start asks what of a country was taken into its log: a handful of rows among millions.

create index on audit_row (country, act) where kind = 'opened';
