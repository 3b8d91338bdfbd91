// What is there for a member herself: her own rows, and of her association what everybody hears at
// its table. She reads; all she writes is her own way in.

import { SETTINGS, type Right } from "./rights.ts";

const said = (setting: string) => `(select nullif(current_setting('${setting}', true), ''))`;

const MY_BOOK = `book_id = ${said(SETTINGS.book)}::uuid`;
const IS_ME = `${MY_BOOK} and member_id = ${said(SETTINGS.member)}::uuid`;
const ME = `${said(SETTINGS.member)}::uuid`;
const SHOWN = said(SETTINGS.shown);

const reads = (where: string): Right => ({ role: "member", may: ["select"], where });

/** Beside what the table's other rights say. */
export const MEMBER_RIGHTS: Readonly<Record<string, Right>> = {
  book: reads(MY_BOOK),
  /** Where it is on the clock. */
  branch: reads(
    `exists (select 1 from book seen where seen.branch_id = branch.branch_id
      and seen.book_id = ${said(SETTINGS.book)}::uuid)`,
  ),
  /** Names are read aloud at every roll. */
  member: reads(MY_BOOK),
  member_exit: reads(IS_ME),
  passbook: reads(IS_ME),
  loan: reads(IS_ME),
  instalment: reads(
    `${MY_BOOK} and exists (select 1 from loan seen
      where seen.book_id = instalment.book_id and seen.loan_id = instalment.loan_id)`,
  ),
  coverage: reads(`${MY_BOOK} and (debtor_id = ${ME} or helper_id = ${ME})`),
  meeting: reads(MY_BOOK),
  meeting_place: reads(MY_BOOK),
  /** What was signed, and whether it was put right since. */
  event: reads(`${MY_BOOK} and type in ('MeetingClosed', 'MeetingCorrected')`),
  /** The one row whose key she shows. */
  member_access: { role: "member", may: ["select", "update"], where: `key_hash = ${SHOWN}` },
  /** The visit whose token she shows, and others of hers. */
  member_session: {
    role: "member",
    may: ["select", "insert", "update", "delete"],
    where: `token_hash = ${SHOWN} or (${IS_ME})`,
  },
};
