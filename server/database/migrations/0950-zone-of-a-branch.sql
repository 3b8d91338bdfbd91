-- A branch may be elsewhere on the clock than its country usually is; empty where nobody has said so.

alter table branch add column zone text;
