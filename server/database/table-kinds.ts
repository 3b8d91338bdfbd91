// Which tables are not books: small ones kept whole on every node, and plain ones of the program
// itself, of the people room, and of openings that wait beside the books. Every other table belongs
// to one book.

export const REFERENCE_TABLES = [
  "branch",
  "staff",
  "staff_branch",
  "former_post",
  "device",
] as const;

export const PLAIN_TABLES = [
  "migration",
  "setting",
  "clock_mark",
  "session",
  "staff_act",
  "bank_line",
  "receipt_block",
  "command_key",
  "unreadable",
  "person",
  "person_before",
  "person_document",
  "person_phone",
  "person_key",
  "person_consent",
  "person_kin",
  "promotion",
  "lead",
  "branch_closure",
  "till_count",
  "transfer_reference",
  "opening",
  "savings_on_the_way",
  "audit_row",
  "audit_waiting",
  "audit_link",
] as const;
