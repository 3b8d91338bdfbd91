-- Help given before the association's book was opened stands at no meeting of the book.

alter table coverage alter column meeting_id drop not null;
