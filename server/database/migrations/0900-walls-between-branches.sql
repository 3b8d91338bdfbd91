-- What the walls between branches and countries need to know: the country that administers a person,
-- where she worked before, and from which device a command got its name.

alter table staff add column country text;

update staff set country = coalesce(
  (select min(r.country) from staff_branch b join branch r on r.branch_id = b.branch_id
    where b.staff_id = staff.staff_id),
  (select min(country) from branch));

alter table staff alter column country set not null;

-- Whoever recorded in a branch stays known there after she has moved on. Only ever added to.
create table former_post (
  staff_id uuid not null,
  branch_id uuid not null,
  left_at timestamptz not null,
  primary key (staff_id, branch_id)
);

alter table former_post add foreign key (staff_id) references staff (staff_id);
alter table former_post add foreign key (branch_id) references branch (branch_id);

insert into former_post (staff_id, branch_id, left_at)
  select l.actor_id, b.branch_id, max(l.received_at) from command_log l
  join book b on b.book_id = l.book_id join staff p on p.staff_id = l.actor_id
  where not exists (select 1 from staff_branch s where s.staff_id = l.actor_id and s.branch_id = b.branch_id)
  group by l.actor_id, b.branch_id;

create index staff_branch_branch on staff_branch (branch_id);
create index device_staff on device (staff_id);
create index session_staff on session (staff_id);

alter table command_key add column device_id uuid;

update command_key k set device_id = l.device_id
  from command_log l where l.book_id = k.book_id and l.command_id = k.command_id;

update command_key k set device_id = u.device_id
  from unreadable u where k.device_id is null and u.body_hash = k.body_hash;
