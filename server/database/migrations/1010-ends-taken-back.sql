-- A receipt that ended a cycle was taken back and somebody owes again: the cycle has no end, and the
-- row that told of one goes.

delete from cycle_end e using book_state s
  where s.book_id = e.book_id
    and (s.body::jsonb #>> '{lending,cycle,number}')::integer = e.cycle
    and s.body::jsonb -> 'cycleEnd' is null;
