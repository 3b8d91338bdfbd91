// Who may touch which rows: the second wall, beneath the rooms. Every role of the database sees only
// the rows its predicate lets through, and a predicate denies when nobody has said who asks. A table
// with a book_id needs no line here; README.md beside this file says what another one needs.

/** Roles nobody signs in with: a transaction takes one on and lays it down at its end. */
export const ROLES = {
  /** A person at work in her branches. */
  branch: "ayni_branch",
  /** Before it is known who asks: sign-in, sessions, phones, receipt numbers. */
  entrance: "ayni_entrance",
  /** People and branches of a country. */
  administration: "ayni_administration",
  /** A woman at her own figures. */
  member: "ayni_member",
  /** Reads everything and changes nothing: the checks. */
  audit: "ayni_audit",
  /** Reads the audit log of her countries, and the books and people of her branches it names. */
  auditor: "ayni_auditor",
  /** Adds to a country's audit log and gives waiting pages their place in the chain. */
  sealer: "ayni_sealer",
  /** A connection that has taken on no other: it may nothing. */
  nobody: "ayni_nobody",
} as const;

export type RoleName = keyof typeof ROLES;

/** What the scope of a transaction is called in the database. */
export const SETTINGS = {
  staff: "ayni.staff",
  branches: "ayni.branches",
  countries: "ayni.countries",
  book: "ayni.book",
  member: "ayni.member",
  /** The hash of a key or token that whoever asks has shown. */
  shown: "ayni.shown",
} as const;

export type Deed = "select" | "insert" | "update" | "delete";

export type Right = {
  readonly role: Exclude<RoleName, "nobody" | "audit">;
  readonly may: readonly Deed[];
  /** SQL over the table's columns: a row it does not hold for is not there. */
  readonly where: string;
  /** Columns that are not read even so. */
  readonly except?: readonly string[];
  /** Columns that are written once. */
  readonly fixed?: readonly string[];
};

const said = (setting: string) => `nullif(current_setting('${setting}', true), '')`;

/** In a sub-select, so that the text is read once for each statement and not for each row. */
const IN_MY_BRANCHES = `branch_id = any ((select ${said(SETTINGS.branches)}::uuid[])::uuid[])`;
const IN_MY_COUNTRIES = `country = any ((select ${said(SETTINGS.countries)}::text[])::text[])`;
const IS_ME = `staff_id = (select ${said(SETTINGS.staff)}::uuid)`;

/** Another table's row is there for whoever asks; that table's own rights decide. */
const sees = (table: string, key: string, mine: string) =>
  `exists (select 1 from ${table} seen where seen.${key} = ${mine})`;

/** The same for what is few: gathered once for a statement, however many rows it reads. */
const isAmong = (table: string, key: string, mine: string) =>
  `${mine} in (select seen.${key} from ${table} seen)`;

const READ: readonly Deed[] = ["select"];
/** Without seeing what is there. */
const TELL: readonly Deed[] = ["insert"];
const ADD: readonly Deed[] = ["select", "insert"];
const VANISH: readonly Deed[] = ["select", "insert", "delete"];
const KEEP: readonly Deed[] = ["select", "insert", "update"];

/** What follows its book is seen and written by whoever has the book. */
export function withItsBook(table: string, may: readonly Deed[]): readonly Right[] {
  return [{ role: "branch", may, where: isAmong("book", "book_id", `${table}.book_id`) }];
}

const withItsDevice = (table: string, may: readonly Deed[]): Right => ({
  role: "branch",
  may,
  where: sees("device", "device_id", `${table}.device_id`),
});

/** A person's place in a branch: both must be there for whoever administers. */
const placeRights = (table: string, may: readonly Deed[]): readonly Right[] => [
  { role: "branch", may: READ, where: IN_MY_BRANCHES },
  { role: "auditor", may: READ, where: IN_MY_BRANCHES },
  { role: "entrance", may: READ, where: "true" },
  {
    role: "administration",
    may,
    where: `${sees("branch", "branch_id", `${table}.branch_id`)} and ${sees("staff", "staff_id", `${table}.staff_id`)}`,
  },
];

/** A woman's record is her branch's; to find her again, her country is asked, and only told of. */
const ofPerson = (table: string, may: readonly Deed[]): readonly Right[] => [
  {
    role: "branch",
    may,
    where: `${IN_MY_BRANCHES} and ${IN_MY_COUNTRIES} and ${sees("person", "person_id", `${table}.person_id`)}`,
    fixed: ["country"],
  },
];

const toBeFound = (rights: readonly Right[]): readonly Right[] => [
  ...rights,
  { role: "administration", may: READ, where: IN_MY_COUNTRIES },
];

/** Begun before its book is there: it stands by the branch it is written in. */
const ofForming = (table: string, may: readonly Deed[]): readonly Right[] => [
  {
    role: "branch",
    may,
    where: `${IN_MY_BRANCHES} and ${IN_MY_COUNTRIES} and ${sees("forming", "book_id", `${table}.book_id`)}`,
  },
];

const ofBranch = (may: readonly Deed[]): Right => ({
  role: "branch",
  may,
  where: `${IN_MY_BRANCHES} and ${IN_MY_COUNTRIES}`,
  fixed: ["country"],
});

const OF_PEOPLE: Readonly<Record<string, readonly Right[]>> = {
  person: toBeFound([ofBranch(KEEP)]),
  person_before: ofPerson("person_before", ADD),
  person_document: toBeFound(ofPerson("person_document", VANISH)),
  person_phone: toBeFound(ofPerson("person_phone", VANISH)),
  person_key: toBeFound(ofPerson("person_key", VANISH)),
  person_consent: ofPerson("person_consent", KEEP),
  person_kin: [
    {
      role: "branch",
      may: VANISH,
      where: `${IN_MY_BRANCHES} and ${IN_MY_COUNTRIES} and ${sees("person", "person_id", "person_kin.one_id")}
        and ${sees("person", "person_id", "person_kin.other_id")}`,
    },
  ],
  promotion: [ofBranch(ADD)],
  lead: [
    {
      role: "branch",
      may: KEEP,
      where: `${IN_MY_BRANCHES} and ${IN_MY_COUNTRIES}
        and (promotion_id is null or ${sees("promotion", "promotion_id", "lead.promotion_id")})
        and (person_id is null or ${sees("person", "person_id", "lead.person_id")})`,
      fixed: ["country"],
    },
  ],
  forming: [ofBranch(KEEP)],
  forming_woman: ofForming("forming_woman", [...KEEP, "delete"]),
  forming_choice: ofForming("forming_choice", VANISH),
  forming_session: ofForming("forming_session", KEEP),
  forming_draft: ofForming("forming_draft", KEEP),
};

/** Whoever does or is refused something has it told; only the sealer sees what waits. */
const tell = (sealing: readonly Deed[]): readonly Right[] => [
  { role: "branch", may: TELL, where: "true" },
  { role: "entrance", may: TELL, where: "true" },
  { role: "administration", may: TELL, where: "true" },
  { role: "sealer", may: sealing, where: IN_MY_COUNTRIES },
];

const READ_OF_MY_COUNTRIES: Right = { role: "auditor", may: READ, where: IN_MY_COUNTRIES };

/** Every table that does not simply follow its book. */
export const RIGHTS: Readonly<Record<string, readonly Right[]>> = {
  book: [
    {
      role: "branch",
      may: KEEP,
      where: `${IN_MY_BRANCHES} and ${isAmong("branch", "branch_id", "book.branch_id")}`,
    },
    { role: "auditor", may: READ, where: IN_MY_BRANCHES },
  ],
  event: withItsBook("event", ADD),
  command_log: withItsBook("command_log", ADD),
  entry: withItsBook("entry", ADD),
  entry_line: withItsBook("entry_line", ADD),
  transfer_reference: [ofBranch(VANISH)],
  paper_sheet: withItsBook("paper_sheet", [...KEEP, "delete"]),
  cycle_end: withItsBook("cycle_end", [...KEEP, "delete"]),
  savings_on_the_way: [
    {
      role: "branch",
      may: [...KEEP, "delete"],
      where: `${isAmong("book", "book_id", "savings_on_the_way.book_id")}
        or ${isAmong("book", "book_id", "savings_on_the_way.to_book_id")}`,
    },
  ],
  opening: [ofBranch(KEEP)],
  till_count: [{ role: "branch", may: KEEP, where: IN_MY_BRANCHES }],
  branch_closure: [{ role: "branch", may: KEEP, where: IN_MY_BRANCHES }],
  branch: [
    { role: "branch", may: READ, where: `${IN_MY_BRANCHES} and ${IN_MY_COUNTRIES}` },
    { role: "entrance", may: READ, where: "true" },
    { role: "administration", may: KEEP, where: IN_MY_COUNTRIES },
  ],
  staff: [
    {
      role: "branch",
      may: READ,
      where: `${IS_ME} or ${sees("staff_branch", "staff_id", "staff.staff_id")}
        or ${sees("former_post", "staff_id", "staff.staff_id")}`,
      except: ["password_hash", "document"],
    },
    {
      role: "auditor",
      may: READ,
      where: `${sees("staff_branch", "staff_id", "staff.staff_id")} or ${sees("former_post", "staff_id", "staff.staff_id")}`,
      except: ["password_hash", "document"],
    },
    { role: "entrance", may: ["select", "update"], where: "true" },
    { role: "administration", may: KEEP, where: IN_MY_COUNTRIES },
  ],
  staff_branch: placeRights("staff_branch", ["select", "insert", "delete"]),
  former_post: placeRights("former_post", ADD),
  staff_act: [
    { role: "entrance", may: ["insert"], where: "true" },
    {
      role: "administration",
      may: ADD,
      where: `${sees("staff", "staff_id", "staff_act.subject_id")} or ${sees("branch", "branch_id", "staff_act.subject_id")}`,
    },
  ],
  session: [
    { role: "entrance", may: ["select", "insert", "update", "delete"], where: "true" },
    {
      role: "administration",
      may: ["select", "delete"],
      where: sees("staff", "staff_id", "session.staff_id"),
    },
  ],
  device: [
    {
      role: "branch",
      may: ["select", "update"],
      where: `${IS_ME} or ${sees("staff", "staff_id", "device.staff_id")}`,
      except: ["token_hash"],
    },
    {
      role: "auditor",
      may: READ,
      where: sees("staff", "staff_id", "device.staff_id"),
      except: ["token_hash"],
    },
    { role: "entrance", may: ADD, where: "true" },
    {
      role: "administration",
      may: ["select", "update"],
      where: sees("staff", "staff_id", "device.staff_id"),
      except: ["token_hash"],
    },
  ],
  receipt_block: [
    withItsDevice("receipt_block", READ),
    { role: "entrance", may: ADD, where: "true" },
  ],
  member_access: [
    {
      role: "branch",
      may: KEEP,
      where: sees("book", "book_id", "member_access.book_id"),
      except: ["key_hash", "secret_hash"],
    },
  ],
  member_session: withItsBook("member_session", ["select", "delete"]),
  photo: withItsBook("photo", ["select", "insert"]),
  bank_line: [{ role: "branch", may: ADD, where: IN_MY_BRANCHES }],
  command_key: [withItsDevice("command_key", ADD)],
  unreadable: [withItsDevice("unreadable", ADD)],
  ...OF_PEOPLE,
  clock_mark: [{ role: "entrance", may: KEEP, where: "true" }],
  setting: [{ role: "entrance", may: ADD, where: "true" }],
  audit_row: [...tell(ADD), READ_OF_MY_COUNTRIES],
  audit_waiting: tell(["select", "insert", "delete"]),
  audit_link: [{ role: "sealer", may: ADD, where: IN_MY_COUNTRIES }, READ_OF_MY_COUNTRIES],
};

/** Tables that no room may touch and their owner may, and why. */
export const CLOSED: Readonly<Record<string, string>> = {
  migration:
    "what the program did to its own schema; the login that starts it reads and adds to it",
};
