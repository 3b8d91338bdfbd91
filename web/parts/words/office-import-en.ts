// What the screen that brings in a running association says in English.

import type { OFFICE_IMPORT_ES } from "./office-import-es.ts";

export const OFFICE_IMPORT_EN: Record<keyof typeof OFFICE_IMPORT_ES, string> = {
  "import.title": "Bring in an association",
  "import.lead":
    "An association that is running already comes in with its balances, in the middle of its cycle. Everything is checked first; you propose it and another person approves it.",
  "import.step.template": "1. The template",
  "import.templateLead": "Fill it in as of the day of the cut: best, that of the last meeting.",
  "import.template.xlsx": "Download the Excel template",
  "import.template.csv": "Download the CSV template",
  "import.step.file": "2. The filled file",
  "import.file": "File (.xlsx or .csv)",
  "import.fileLead": "Up to 2 MB. It is checked when you choose it.",
  "import.choose": "Choose the file",
  "import.branch": "Branch",
  "import.checking": "Checking the file…",
  "import.problems": "To be put right",
  "import.problemsLead":
    "{{count}} things in the file. Nothing was kept. Put them right and choose the file again.",
  "import.problemsOne":
    "One thing in the file. Nothing was kept. Put it right and choose the file again.",
  "import.print": "Print the list",
  "import.where": "Where",
  "import.column": "Column",
  "import.says": "It says",
  "import.do": "What to write",
  "import.row": "{{sheet}}, row {{row}}",
  "import.sheet.file": "The whole file",
  "import.sheet.association": "Asociación",
  "import.sheet.members": "Socias",
  "import.sheet.coverages": "Coberturas",
  "import.preview": "3. What will be brought in",
  "import.previewLead":
    "{{name}}: cycle {{cycle}}, with {{passed}} of {{instalments}} instalments passed. Balances of {{cut}}; next meeting on {{next}}.",
  "import.women": "The members",
  "import.line": "Member",
  "import.loan": "Loan",
  "import.outstanding": "Outstanding",
  "import.overdue": "In arrears",
  "import.compulsory": "Compulsory savings",
  "import.voluntary": "Voluntary savings",
  "import.missed": "Missed savings",
  "import.fines": "Fines",
  "import.owes": "Owes others",
  "import.isOwed": "Is owed",
  "import.nextDue": "Will bring",
  "import.opening": "How this ledger opens.",
  "import.debit": "Debit",
  "import.credit": "Credit",
  "import.confirm": "Propose to bring in {{name}}",
  "import.confirmLead":
    "Compare with your papers. Another person approves it; only then it enters the books.",
  "import.see": "See {{name}}",
  "import.notice.sameName":
    "This branch already has an association called {{name}}. Confirm only if this is another one.",
  "import.notice.sameFile": "This very file was brought in already: {{name}} is in the system.",
  "import.notice.sameWaits": "This very file is proposed already and waits for another person.",
  "import.notice.fewMembers": "There are {{count}} members; a founding would ask for {{least}}.",
  "import.notice.smallSubgroup": "Group {{group}} has {{count}} members.",
  "import.notice.cashTaken":
    "It does not say how much cash was counted: what savings and fund come to is taken.",

  "import.problem.fileTooLarge": "The file is over 2 MB. Keep only the sheets of the template.",
  "import.problem.fileOld": "This is an old Excel file. Open it and save it as .xlsx.",
  "import.problem.fileUnreadable":
    "It cannot be read as Excel (.xlsx) or as CSV. Open it, save it again and retry.",
  "import.problem.fileTooManyRows":
    "There are cells beyond row {{most}} or beyond column 60. Delete them.",
  "import.problem.blockMissing":
    "This part is missing. Use the template and keep the names of its sheets.",
  "import.problem.columnMissing": "Column {{heading}} is missing. Add it under that heading.",
  "import.problem.columnTwice": "{{heading}} is there twice. Keep one.",
  "import.problem.fieldUnknown": "We do not know {{heading}}. Use the names of the template.",
  "import.problem.missing": "It is empty. Write it.",
  "import.problem.cellLost":
    "The cell keeps nothing: it is a formula without a result, an error, or joined with the one above. Write it out.",
  "import.problem.textTooLong": "It is too long. Write up to {{longest}} letters.",
  "import.problem.textUnprintable": "It has signs that cannot be printed. Write it again.",
  "import.problem.amountUnreadable": "It is not an amount. Write for example 1.234,50 or 0.",
  "import.problem.amountDecimals": "It has more than two decimals. Write it to the cent.",
  "import.problem.amountTooLarge": "It is too large to be true. Check it.",
  "import.problem.amountNegative": "It cannot be less than zero.",
  "import.problem.amountNotPositive":
    "It must be more than zero. If nothing is owed, remove the row.",
  "import.problem.dayUnreadable": "It is not a date. Write day, month and year: 05/02/2026.",
  "import.problem.dayAfter": "It cannot be after {{day}}.",
  "import.problem.dayBefore": "It cannot be before {{day}}.",
  "import.problem.hourUnreadable": "It is not an hour. Write for example 09:30.",
  "import.problem.numberUnreadable": "Write a whole number from {{least}} to {{most}}.",
  "import.problem.percentUnreadable":
    "Write the percentage as a number without the sign: 30, or 2,5. From 0 to {{most}}; below one, as text.",
  "import.problem.choiceUnknown": "Write one of these: {{words}}.",
  "import.problem.lineTwice": "That line is in row {{row}} already. Each member has her own.",
  "import.problem.nameTwice":
    "That name is in row {{row}} already. If they are two members, say under «La conocen como» how they are told apart.",
  "import.problem.tooManyGiven":
    "There are more than three given names. Move family names to their column.",
  "import.problem.tooManyFamily":
    "There are more than two family names. Move given names to their column.",
  "import.problem.tooManyMembers": "There are {{count}} members; there may be up to {{most}}.",
  "import.problem.tooFewMembers":
    "There are {{count}} members. Write all of them, one in each row; at least {{least}}.",
  "import.problem.tooFewSubgroups":
    "All of them are in one solidarity group. There must be at least two.",
  "import.problem.subgroupTooLarge":
    "Group {{group}} has {{count}} members; there may be up to {{most}}. Check how it is written in each row.",
  "import.problem.postMissing": "Nobody is {{post}}. Write it in the row of whoever is.",
  "import.problem.postTwice": "Another member holds that post. Keep it in one row.",
  "import.problem.noLoans": "No member has a loan. Use «New association» for that.",
  "import.problem.loanMissing":
    "There are instalments, a balance or arrears, and no loan. Write the amount she received.",
  "import.problem.positionMissing": "Write the principal outstanding or the instalments paid.",
  "import.problem.aheadOfCalendar":
    "By the day of the cut {{passed}} instalments had passed. She cannot have paid more.",
  "import.problem.overdueTooLarge":
    "The instalments that passed come to {{most}}. Arrears cannot be more.",
  "import.problem.paidDisagrees":
    "With {{overdue}} in arrears the plan gives {{ours}} instalments paid whole and the file says {{theirs}}. Correct the arrears or the instalments.",
  "import.problem.outstandingDisagrees":
    "With {{passed}} instalments passed and {{overdue}} in arrears the plan gives {{ours}} outstanding and the file says {{theirs}}. Check the balance, the arrears and the terms of the loan.",
  "import.problem.passedDisagrees":
    "The calendar gives {{ours}} instalments passed by the day of the cut and the file says {{theirs}}. Check the dates and how often they meet.",
  "import.problem.cycleIsOver":
    "All instalments have passed: the cycle is over. Found the association and start its new cycle.",
  "import.problem.memberUnknown":
    "No member has that line. Write her number from the sheet of members.",
  "import.problem.helpsHerself":
    "Nobody covers herself. Write the line of whoever covered her, or «fondo».",
  "import.problem.notPassed":
    "That instalment has not passed yet or she has no loan. {{passed}} instalments passed.",
  "import.problem.coveredTooMuch":
    "Of that instalment the institution received {{most}}. What others covered cannot be more.",
  "import.problem.fundLentTooMuch":
    "The fund has {{lent}} out on coverage and here it holds less. Write the whole fund, what it lent included.",
  "import.problem.differenceUnexplained":
    "There should be {{ours}} in cash and {{theirs}} was counted: the difference is {{difference}}. Write why.",
  "import.problem.refused": "It cannot be brought in like this. {{reason}}",

  "refusal.cutOutOfRange": "The day of the cut cannot be before the disbursement or after today.",
  "refusal.passedDisagrees": "The calendar gives another number of instalments passed.",
  "refusal.cycleIsOver": "All instalments of that cycle have passed.",
  "refusal.overdueTooLarge": "A member's arrears are more than her instalments that passed.",
  "refusal.positionDisagrees": "A member's balance is not the one her plan gives.",
  "refusal.passbooksDoNotMatch": "There is not one passbook for each member.",
  "refusal.savingsNotBelievable": "An amount of the internal account is not believable.",
  "refusal.coverageUnsound": "A coverage does not belong to an instalment that passed.",
  "refusal.fundLentTooMuch": "The fund lent more than it has.",
  "refusal.differenceUnexplained": "It does not say why the cash differs.",
};
