// What the office says in English of lists that are longer than a page.

import type { OFFICE_LONG_ES } from "./office-long-es.ts";

export const OFFICE_LONG_EN: Record<keyof typeof OFFICE_LONG_ES, string> = {
  "long.find": "Search",
  "long.found": "{{shown}} of {{count}}",
  "long.foundNone": "Nothing with these words",
  "long.page": "Page {{page}} of {{pages}}",
  "long.before": "Previous page",
  "long.after": "Next page",
  "branch.find": "Search an association",
  "branch.order": "Order",
  "branch.orderAttention": "What asks for attention first",
  "branch.orderMeeting": "By next meeting",
  "branch.orderName": "By name",
  "arrears.find": "Search a member or an association",
  "reviews.find": "Search an association or a member",
};
