// What each role of the institution may do. One table: the server asks it before every
// command and every page, and nothing else in the program knows what a role means.

export const ROLES = [
  "asesora",
  "branchManager",
  "cashier",
  "countryFinance",
  "auditor",
  "operator",
] as const;

export type Role = (typeof ROLES)[number];

export type Duty =
  | "runMeetings"
  | "bankCash"
  | "receiveAtBranch"
  | "requestLoans"
  | "matchBank"
  | "approveLoans"
  | "correctMeetings"
  | "resolveReviews"
  | "proposeChanges"
  | "approveChanges"
  | "assignAsesoras"
  | "readBranch"
  | "keepPeople"
  | "administerDevices"
  | "administerStaff"
  | "readAudit";

const DUTIES: Record<Role, readonly Duty[]> = {
  asesora: [
    "runMeetings",
    "bankCash",
    "requestLoans",
    "proposeChanges",
    "readBranch",
    "keepPeople",
  ],
  branchManager: [
    "runMeetings",
    "bankCash",
    "requestLoans",
    "matchBank",
    "approveLoans",
    "correctMeetings",
    "resolveReviews",
    "proposeChanges",
    "approveChanges",
    "assignAsesoras",
    "readBranch",
    "keepPeople",
    "administerDevices",
  ],
  cashier: ["receiveAtBranch", "bankCash", "readBranch"],
  countryFinance: ["approveChanges", "readBranch", "matchBank", "readAudit"],
  auditor: ["readBranch", "readAudit"],
  operator: ["administerDevices", "administerStaff"],
};

/** Whether the role carries the duty. Branch scope is a separate question. */
export function mayDo(role: Role, duty: Duty): boolean {
  return DUTIES[role].includes(duty);
}
