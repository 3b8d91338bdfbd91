// The dry check of a file: everything that must be put right, or the one command that would bring
// the association in, with what it would make. Nothing is written.

import { importAssociation } from "#core/book/import-association.ts";
import type { GroupLimits } from "#core/groups/found.ts";
import type { BranchId } from "#core/people/ids.ts";
import { BLOCKS, type ImportCheck, type ImportNotice } from "#core/wire/importing.ts";
import type { Day } from "#core/time/day.ts";
import type { Country } from "#countries/country.ts";
import { subgroupsOf, tellCash, tellCoverages, tellSizes } from "./cross-checks.ts";
import { readFlatFile } from "./flat-file.ts";
import { unreadable, type Grid, type GridRead } from "./grid.ts";
import { namesFor } from "./names.ts";
import { openingTerms } from "./opening-terms.ts";
import { planOf, type FileRead, type Planned } from "./plan.ts";
import { previewOf } from "./preview.ts";
import { openProblems, type Problems } from "./problems.ts";
import { readCoverages } from "./read-coverages.ts";
import { readHead } from "./read-head.ts";
import { readMembers } from "./read-members.ts";
import { readWorkbook } from "./workbook.ts";

type Around = {
  readonly country: Country;
  readonly branchId: BranchId;
  readonly today: Day;
};

export async function checkFile(file: Buffer, around: Around): Promise<ImportCheck> {
  const read = await readGrid(file);
  if (!read.isRead) return { problems: [read.problem], notices: [], preview: null, ask: null };
  const { country, branchId, today } = around;
  const problems = openProblems();
  const terms = openingTerms(country, today);
  const { limits } = terms;
  const names = namesFor(branchId, file);
  const content = readContent(read.grid, around, limits, problems);
  const planned =
    content === null ? null : planOf(content, { ...terms, branchId, names }, problems);
  if (content !== null && planned !== null) tellBetween(content, planned, problems);
  if (content === null || planned === null || problems.list.length > 0) return flawed(problems);
  const { command } = planned;
  const outcome = importAssociation(command, terms);
  if (!outcome.isGranted) {
    problems.about("association", null, "refused", { reason: outcome.reason });
    return flawed(problems);
  }
  return {
    problems: [],
    notices: noticesOf(content, command.groupCash === null, limits),
    preview: previewOf(command, outcome.value, country),
    ask: { bookId: names("book"), commandId: names("command"), command },
  };
}

function readGrid(file: Buffer): Promise<GridRead> | GridRead {
  if (file.length === 0) return unreadable("fileUnreadable");
  if (file.readUInt8(0) === 0xd0 && file[1] === 0xcf) return unreadable("fileOld");
  const isArchive = file[0] === 0x50 && file[1] === 0x4b;
  return isArchive ? readWorkbook(file) : readFlatFile(file);
}

/** Null when the association itself cannot be read; its women are read all the same. */
function readContent(
  grid: Grid,
  { country, today }: Around,
  limits: GroupLimits,
  problems: Problems,
): FileRead | null {
  for (const block of BLOCKS.filter((known) => known !== "coverages" && grid[known] === null))
    problems.about(block, null, "blockMissing");
  const head =
    grid.association === null ? null : readHead(grid.association, country, today, problems);
  const before = problems.list.length;
  const members =
    grid.members === null ? [] : readMembers(grid.members, country.currency, problems);
  const isWhole = grid.members !== null && problems.list.length === before;
  if (isWhole) tellSizes(members, limits, problems);
  const coverages = readCoverages(grid.coverages, country.currency, problems);
  return head === null || members.length === 0 ? null : { head, members, coverages, isWhole };
}

function tellBetween(content: FileRead, planned: Planned, problems: Problems): void {
  tellCoverages(content, planned, problems);
  if (content.isWhole) tellCash(content, planned, problems);
}

function flawed({ list }: Problems): ImportCheck {
  const order = (block: string | null) => BLOCKS.findIndex((known) => known === block);
  const problems = [...list].sort(
    (left, right) => order(left.block) - order(right.block) || (left.row ?? 0) - (right.row ?? 0),
  );
  return { problems, notices: [], preview: null, ask: null };
}

/** Worth a look, and no hindrance. */
function noticesOf(
  { members }: FileRead,
  isCashTaken: boolean,
  limits: GroupLimits,
): ImportNotice[] {
  const { least } = limits.members;
  const small = [...subgroupsOf(members).values()].filter(
    (women) => women.length < limits.subgroup.least,
  );
  return [
    ...(members.length < least
      ? [
          {
            key: "fewMembers" as const,
            values: { count: String(members.length), least: String(least) },
          },
        ]
      : []),
    ...small.map((women) => ({
      key: "smallSubgroup" as const,
      values: { group: women[0]?.subgroup ?? "", count: String(women.length) },
    })),
    ...(isCashTaken ? [{ key: "cashTaken" as const, values: {} }] : []),
  ];
}
