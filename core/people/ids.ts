// Identifiers travel as opaque text (UUIDs made where the fact happened), so that a phone
// without signal can name what it records. The aliases say what an identifier points at.

export type BookId = string;
export type BranchId = string;
export type StaffId = string;
export type DeviceId = string;
export type CommandId = string;
export type MemberId = string;
export type SubgroupId = string;
export type LoanId = string;
export type MeetingId = string;
export type CoverageId = string;
export type BankLineId = string;
/** SHA-256 (hex) of the picture as it is kept. */
export type PhotoHash = string;
