-- The meetings of a branch by their day: the week, and the next one of each association, without
-- reading the years behind it.

create index meeting_of_book_due on meeting (book_id, due_on);

-- What a book holds already of a meeting, for each fact that waits for a person.
create index receipt_of_meeting on receipt (book_id, meeting_id);
