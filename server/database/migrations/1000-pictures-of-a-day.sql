-- How many pictures one person has had kept since yesterday is asked before each new one.

create index on photo (kept_by, kept_at);
