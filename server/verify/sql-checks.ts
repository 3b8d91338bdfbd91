// What must hold between the tables. One query each; every row it returns is an offender.

export type SqlCheck = { readonly id: string; readonly claim: string; readonly text: string };

export const SQL_CHECKS: readonly SqlCheck[] = [
  {
    id: "I2",
    claim: "every balance is the sum of its lines",
    text: `select coalesce(b.book_id, l.book_id) as book_id, coalesce(b.account, l.account) as what
      from account_balance b full join (
        select book_id, account, owner_id, sum(amount_minor)::bigint as total, max(account_number) as last
        from entry_line group by book_id, account, owner_id) l
        on l.book_id = b.book_id and l.account = b.account and l.owner_id = b.owner_id
      where b.balance_minor is distinct from l.total or b.last_number is distinct from l.last
      order by 1, 2`,
  },
  {
    id: "I4",
    claim: "the trial balance of every branch, ledger and currency is zero",
    text: `select b.branch_id as book_id, e.ledger || ' ' || b.currency as what
      from entry_line l join entry e on e.book_id = l.book_id and e.number = l.entry_number
      join book b on b.book_id = l.book_id
      group by b.branch_id, e.ledger, b.currency having sum(l.amount_minor) <> 0 order by 1, 2`,
  },
  {
    id: "I16",
    claim: "a loan's outstanding principal and oldest unpaid day are those of its instalments",
    text: `select l.book_id, l.loan_id::text as what from loan l join (
        select book_id, loan_id, sum(principal_minor - principal_paid_minor)::bigint as outstanding,
          min(due_on) filter (where principal_minor - principal_paid_minor + interest_minor - interest_paid_minor > 100)
            as oldest
        from instalment group by book_id, loan_id) i on i.book_id = l.book_id and i.loan_id = l.loan_id
      where i.outstanding <> l.outstanding_minor or i.oldest is distinct from l.oldest_unpaid_on
      order by 1, 2`,
  },
  {
    id: "I24b",
    claim: "a receipt number is used once, by the device it was leased to, or a person was told",
    text: `with sound as (
        select r.*, count(*) over (partition by r.receipt_number) as times from receipt r
        where not r.on_paper and not exists (select 1 from review v where v.book_id = r.book_id
          and v.review_id = r.record_id and v.reason = 'receiptDoubtful'))
      select r.book_id, 'receipt ' || r.receipt_number as what from sound r
      where not exists (select 1 from receipt_block b where b.device_id = r.device_id
          and r.receipt_number between b.first_number and b.last_number)
        or r.times > 1
      order by 1, 2`,
  },
  {
    id: "I24d",
    claim: "a receipt of the branch has a number of its own seat, one no other has, without a gap",
    text: `select c.book_id, 'receipt ' || c.receipt_number as what from counter_receipt c
      where not exists (select 1 from receipt_block b where b.device_id = c.device_id
          and c.receipt_number between b.first_number and b.last_number)
        or (select count(*) from counter_receipt o where o.receipt_number = c.receipt_number) > 1
        or exists (select 1 from receipt r where not r.on_paper and r.receipt_number = c.receipt_number)
      union all
      select null::uuid, 'seat ' || d.device_id from device d join receipt_block b on b.device_id = d.device_id
      where d.kind = 'office' and greatest(least(d.last_receipt, b.last_number) - b.first_number + 1, 0) <>
        (select count(*) from counter_receipt c where c.device_id = d.device_id
          and c.receipt_number between b.first_number and b.last_number)
      order by 1, 2`,
  },
  {
    id: "I26c",
    claim: "every picture is the one its name says, and every picture that is named is kept",
    text: `select p.book_id, 'photo ' || p.photo as what from photo p where encode(sha256(p.body), 'hex') <> p.photo
      union all
      select n.book_id, 'photo ' || n.photo from (
          select book_id, photo from deposit where photo is not null
          union select book_id, photo from meeting_photo
          union select book_id, unnest(regexp_matches(photos, '[0-9a-f]{64}', 'g')) from paper_sheet) n
        left join photo p on p.book_id = n.book_id and p.photo = n.photo where p.photo is null
      order by 1, 2`,
  },
  {
    id: "I26",
    claim:
      "a line of the bank holds deposits of its branch up to its amount, and what waits is in its account",
    text: `select d.book_id, d.deposit_id::text as what from deposit d join book b on b.book_id = d.book_id
      left join bank_line l on l.line_id = d.line_id and l.branch_id = b.branch_id
      where d.line_id is not null and (l.line_id is null or d.waits or l.booked_on <> d.confirmed_on
        or l.currency <> b.currency or l.amount_minor <
        (select sum(o.amount_minor) from deposit o where o.line_id = d.line_id))
      union all
      select b.book_id, 'bankUnconfirmed' from book b
      where coalesce((select sum(d.amount_minor) from deposit d where d.book_id = b.book_id and d.waits), 0)
        <> coalesce((select sum(a.balance_minor) from account_balance a
          where a.book_id = b.book_id and a.account = 'bankUnconfirmed'), 0)
      order by 1, 2`,
  },
  {
    id: "I27",
    claim: "every command in a log was answered once, with the content it has there",
    text: `select l.book_id, l.command_id::text as what from command_log l
      left join command_key k on k.command_id = l.command_id
      where k.command_id is null or k.book_id <> l.book_id or k.body_hash <> l.body_hash
        or k.device_id is distinct from l.device_id
      union all
      select e.book_id, e.command_id::text from event e
      where not exists (select 1 from command_log l where l.book_id = e.book_id and l.command_id = e.command_id)
      order by 1, 2`,
  },
  {
    id: "I28b",
    claim: "no device has used a turn twice or beyond its last",
    text: `select null::uuid as book_id, 'device ' || l.device_id || ' turn ' || l.device_turn as what
      from command_log l left join device d on d.device_id = l.device_id
      group by l.device_id, l.device_turn, d.last_turn
      having count(*) > 1 or d.last_turn is null or l.device_turn > d.last_turn
      order by 2`,
  },
  {
    id: "I29b",
    claim: "every fact set aside is in the tray",
    text: `select e.book_id, e.command_id::text as what from event e
      where e.type = 'FactSetAside'
        and not exists (select 1 from review r where r.book_id = e.book_id and r.review_id = e.command_id)
      order by 1, 2`,
  },
  {
    id: "I36",
    claim: "every book belongs to a branch and has as many events as its version",
    text: `select b.book_id, b.name as what from book b
      left join branch r on r.branch_id = b.branch_id
      left join (select book_id, max(number) as last, count(*) as many from event group by book_id) e
        on e.book_id = b.book_id
      left join book_state s on s.book_id = b.book_id
      where r.branch_id is null or e.last is distinct from b.version or e.many is distinct from b.version
        or s.version is distinct from b.version
      order by 1`,
  },
  {
    id: "I3b",
    claim: "an entry has the dates of its event and numbers its lines 1..n",
    text: `select n.book_id, 'entry ' || n.number as what from entry n
      left join event e on e.book_id = n.book_id and e.number = n.event_number
      left join (select book_id, entry_number, count(*) as many, max(line) as last, min(line) as first
        from entry_line group by book_id, entry_number) l on l.book_id = n.book_id and l.entry_number = n.number
      where e.happened_on is distinct from n.happened_on or e.posted_on is distinct from n.posted_on
        or e.recorded_at is distinct from n.recorded_at or l.many is distinct from l.last
        or l.first is distinct from 1
      order by 1, 2`,
  },
  {
    id: "I26d",
    claim:
      "a transfer has one receipt that stands, in whichever book, and the row is that receipt's",
    text: `with standing as (
        select c.book_id, c.receipt_id, b.branch_id, r.country, r.country || ' ' || c.method || ' '
            || upper(regexp_replace(c.reference, '[^[:alnum:]]', '', 'g')) as key
        from counter_receipt c join book b on b.book_id = c.book_id join branch r on r.branch_id = b.branch_id
        where c.reference is not null and c.reversed_on is null)
      select s.book_id, 'receipt ' || s.receipt_id as what from standing s
      where (select count(*) from transfer_reference t where t.receipt_id = s.receipt_id) <> 1
      union all
      select null::uuid, 'transfer of receipt ' || t.receipt_id from transfer_reference t
      where not exists (select 1 from standing s
          where (s.receipt_id, s.branch_id, s.country) = (t.receipt_id, t.branch_id, t.country)
            and t.reference_key in (s.key, s.key || ' ' || s.receipt_id))
      order by 2`,
  },
  {
    id: "I27b",
    claim: "every answer to a command is the one its events give",
    text: `select k.book_id, k.command_id::text as what from command_key k
      join command_log l on l.command_id = k.command_id
      join (select book_id, command_id, max(number) as last, bool_or(type = 'FactSetAside') as is_aside,
          bool_or(type in ('MeetingClosed', 'PaymentReceived', 'ShortfallAgreed',
            'LoanPaidOut', 'DisbursementClosed')) as is_posted
        from event group by book_id, command_id) e on e.book_id = k.book_id and e.command_id = k.command_id
      left join review r on r.book_id = k.book_id and r.review_id = k.command_id
      where k.version is distinct from e.last or k.received_at <> l.received_at or k.reason is distinct from r.reason
        or k.verdict <> case when e.is_aside and not e.is_posted then 'suspense' else 'applied' end
      order by 1, 2`,
  },
  {
    id: "I24c",
    claim: "receipt blocks do not overlap, and a device stands at a number leased to it",
    text: `select null::uuid as book_id, 'receipts from ' || b.first_number as what from receipt_block b
      join receipt_block o on o.first_number > b.first_number and o.first_number <= b.last_number
      union all
      select null::uuid, 'device ' || d.device_id from device d
      where d.last_receipt <> 0 and not exists (select 1 from receipt_block b where b.device_id = d.device_id
          and d.last_receipt between b.first_number and b.last_number)
      union all
      select r.book_id, 'receipt ' || r.receipt_number || ' is beyond where its device stands' from receipt r
      join device d on d.device_id = r.device_id and d.last_receipt < r.receipt_number
      join receipt_block b on b.device_id = d.device_id and r.receipt_number between b.first_number and b.last_number
      where not r.on_paper and not exists (select 1 from review v where v.book_id = r.book_id
          and v.review_id = r.record_id and v.reason = 'receiptDoubtful')
      order by 2`,
  },
];
