-- What a woman gave back outside a meeting moves the women's account too: its lines stand beside those
-- of the meetings, under the name of the act instead of the meeting's.

alter table fund_movement add column act_id uuid;
update fund_movement set act_id = meeting_id;
alter table fund_movement alter column act_id set not null;
alter table fund_movement drop constraint fund_movement_pkey;
alter table fund_movement add primary key (book_id, act_id, line);
alter table fund_movement alter column meeting_id drop not null;

insert into fund_movement (book_id, act_id, line, kind, member_id, amount_minor, interest_minor, moved_on)
  select e.book_id, e.command_id, (m.place - 1)::integer, m.told ->> 'kind',
    coalesce(m.told ->> 'memberId', m.told #>> '{debt,debtorId}')::uuid,
    (m.told #>> '{amount,minor}')::bigint + coalesce((m.told #>> '{interest,minor}')::bigint, 0),
    coalesce((m.told #>> '{interest,minor}')::bigint, 0), e.happened_on
  from event e
    cross join lateral jsonb_array_elements(e.body::jsonb -> 'movements') with ordinality as m (told, place)
  where e.type = 'DebtsPaid' and (m.told ->> 'kind' in ('internalLoanRepaid', 'finePaid')
    or (m.told ->> 'kind' = 'coverageRecovered' and m.told #>> '{debt,helperId}' is null));
