-- The point where an association meets stands beside its landmark: the sketch of a week asks for many.

alter table meeting_place add column latitude_micro_degrees integer;
alter table meeting_place add column longitude_micro_degrees integer;

update meeting_place p set
  latitude_micro_degrees = (s.body::jsonb #>> '{association,place,point,latitudeMicro}')::integer,
  longitude_micro_degrees = (s.body::jsonb #>> '{association,place,point,longitudeMicro}')::integer
  from book_state s where s.book_id = p.book_id;
