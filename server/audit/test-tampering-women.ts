// Ways in which a database superuser could lie about what women said before there was a book, and
// about who may look at a member's own figures.

import type { Tampering } from "./test-tampering.ts";

const SEEN = "I35s";

export const OF_WOMEN: readonly Tampering[] = [
  ["a woman gets another name", SEEN, ["update person set given_names = '{Otra}'"]],
  ["two women share a home", SEEN, ["update person set household_id = <new>"]],
  ["a card of identity is put on another", SEEN, ["update person_document set digest = 'x'"]],
  ["a phone is called safe to call", SEEN, ["update person_phone set is_safe_to_text = true"]],
  [
    "a consent nobody gave is put in",
    SEEN,
    [
      `insert into person_consent select <new>, person_id, branch_id, country, 'bureau', given_on, given_to from person_consent`,
    ],
  ],
  ["a consent is dated back", SEEN, ["update person_consent set given_on = given_on - 30"]],
  ["what stood before is thrown away", SEEN, ["delete from person_before"]],
  ["two women are no kin any more", SEEN, ["delete from person_kin"]],
  ["a woman is said not to have come", SEEN, ["update forming_session set came = came[1:1]"]],
  [
    "a woman's answer about another is turned",
    SEEN,
    ["update forming_choice set is_yes = not is_yes"],
  ],
  [
    "a vote is counted otherwise",
    SEEN,
    ["update forming_draft set body = replace(body, '11', '9')"],
  ],
  ["a woman met is called lost", SEEN, ["update lead set is_lost = true"]],
  ["more are said to have come to an assembly", SEEN, ["update promotion set attended = 90"]],
  [
    "a card is given to somebody else",
    SEEN,
    [
      `update member_access a set member_id = (select m.member_id from member m
        where m.book_id = a.book_id and m.member_id <> a.member_id limit 1)`,
    ],
  ],
  ["a PIN is replaced", SEEN, ["update member_access set secret_hash = 'x'"]],
  [
    "a visit to a woman's figures is opened",
    "I33c",
    [
      `insert into member_session select book_id, repeat('f', 64), member_id, last_used_at, expires_at from member_session`,
    ],
  ],
];
