-- Pictures a phone took at a meeting: of the slip, of the sheet, of the women.

create table meeting_photo (
  book_id uuid not null,
  meeting_id uuid not null,
  use text not null,
  photo text not null,
  left_out text not null,
  added_at timestamptz not null,
  added_by uuid not null,
  primary key (book_id, meeting_id, use, photo)
);
alter table meeting_photo add foreign key (book_id) references book (book_id);
