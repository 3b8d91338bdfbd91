// What the office says of the end of a cycle and of the next one, in English.

export const OFFICE_CLOSING_EN = {
  "closing.title": "Close of the cycle",
  "closing.ended": "The cycle ended on {{day}}.",
  "closing.days_one": "{{count}} day since the close.",
  "closing.days_other": "{{count}} days since the close.",
  "closing.late": "More than {{count}} days without renewing: call the association.",
  "closing.within": "Renewal is the same day or up to {{count}} days later.",
  "closing.ledger.carried": "The women approved their ledger.",
  "closing.ledger.lost": "The women did not approve their ledger: put it right and vote again.",
  "closing.ledger.notVoted": "The women have not voted their ledger yet: no other cycle can begin.",
  "closing.ledger.unknown":
    "This cycle closed before such votes were noted down: none is asked for.",
  "closing.vote":
    "{{votesFor}} for, {{votesAgainst}} against, {{abstained}} abstained. {{read}} was read.",
  "closing.open": "What is still open",
  "closing.openNone": "Nobody owes the institution or her sisters.",
  "closing.external": "To the institution",
  "closing.toOthers": "To sisters or the fund",
  "closing.internalLoan": "Loan from the women",
  "closing.carriedDebt":
    "A debt to the sisters holds nobody else back: the woman carries it into the next cycle, pays at the meetings, and until then gets no more, has no vote on credit and holds no post.",
  "closing.evaluation": "How they said it went",
  "closing.topic": "Topic",
  "closing.well": "Went well",
  "closing.toChange": "To change",
  "closing.exits": "Who does not go on",
  "closing.member": "Member",
  "closing.next": "What she will do",
  "closing.reason": "What she said",
  "closing.exitsNote":
    "Her leaving is proposed under Changes; this is what she said at the assembly.",
  "closing.board": "The board for the next cycle",
  "closing.boardRule":
    "At most {{terms}} cycles in a row on the board; at least {{rotate}} post changes from one cycle to the next.",
  "closing.boardFine": "The board of today keeps to the bylaws.",
  "closing.record": "Write down the vote of the acta",
  "closing.recordLead":
    "If the assembly voted its ledger after the meeting was closed, or without a phone. The sum read must be that of the book: {{total}}.",
  "closing.read": "Sum that was read",
  "closing.votesFor": "For",
  "closing.votesAgainst": "Against",
  "closing.abstained": "Abstained",
  "closing.on": "Day of the vote",
  "closing.votesFirst": "Write the votes down: without them there is nothing to propose.",
  "closing.save": "Propose",
  "closing.saved": "Proposed. Now somebody else compares it with the acta.",
  "week.renewing": "To renew",
  "week.renewingLead": "Associations that closed their cycle and have not begun another.",
  "week.renewingStage": "Stage",
  "week.renewingDays": "Since the close",
  "week.days_one": "{{count}} day",
  "week.days_other": "{{count}} days",
  "week.renewingLate": "more than {{count}} days",
  "branch.stage": "Stage",
  "assembly.acta": "Closing assembly",
  "assembly.acta.ledgerVoted":
    "The women's ledger was read ({{read}}) and voted: {{votesFor}} for, {{votesAgainst}} against, {{abstained}} abstained.",
  "assembly.acta.carried": "Approved.",
  "assembly.acta.lost": "Not approved.",
  "assembly.acta.topic": "{{topic}}: {{well}} said it went well, {{toChange}} that it must change.",
  "assembly.acta.exit": "{{name}}: {{next}} ({{reason}}).",
  "assembly.acta.board":
    "Board elected: {{names}}. {{votesFor}} for, {{votesAgainst}} against, {{abstained}} abstained.",
  "refusal.ledgerNotVoted":
    "The women have not voted the ledger of the cycle that ended. Write down the vote of the acta and try again.",
  "refusal.ledgerLost":
    "The women did not approve the ledger of the cycle that ended. It is put right, read again and voted.",
  "refusal.debtorRaised":
    "A woman who owes her sisters or the fund gets no more than her last loan.",
  "refusal.debtorVotes": "A woman who owes her sisters has no vote on credit.",
  "refusal.ledgerCarried": "The ledger of that cycle is approved already.",
  "refusal.ledgerReadDiffers": "The sum that was read is not the one in the book.",
  "refusal.cycleNotEnded": "That cycle has not ended, or ended before votes were noted down.",
  "refusal.boardTermTooLong":
    "One of the elected has served as many terms in a row as the bylaws allow.",
  "refusal.boardNotRotated":
    "The bylaws ask that at least one post changes from one cycle to the next.",
  "refusal.boardHasDebtor": "One of the elected still owes her sisters or the fund.",
  "irregular.ledgerReadDiffers": "The sum read to the women is not the one the book ended with.",
  "irregular.shareBeforeVote": "The share-out was made before the ledger was approved.",
  "irregular.assemblyCrowded": "There are more votes at the assembly than women present.",
  "irregular.boardVoteLost": "The board that was proposed did not win the vote.",
  "irregular.boardHasDebtor": "One of the elected still owes her sisters or the fund.",
  "irregular.boardTermTooLong":
    "One of the elected has served as many terms in a row as the bylaws allow.",
  "irregular.boardNotRotated": "No post changed hands, and the bylaws ask for it.",
  "about.recordAssembly": "The closing assembly",
} as const;
