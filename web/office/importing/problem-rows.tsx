// What must be put right in the file, one line each: where it stands, what it says there, and
// what to write instead. It can be printed and taken to whoever filled the file.

import { Button } from "@mantine/core";
import { money } from "#core/money/money.ts";
import { parseDay } from "#core/time/day.ts";
import { parseMoney } from "#core/money/text.ts";
import type { ImportProblem } from "#core/wire/importing.ts";
import { Section } from "#web/office/parts/page.tsx";
import { Rows } from "#web/office/parts/rows.tsx";
import { refusalWord, useWords } from "#web/office/words.ts";

export function ProblemRows({ problems }: { readonly problems: readonly ImportProblem[] }) {
  const { say } = useWords();
  const sentence = useSentence();
  const count = problems.length;
  const where = ({ block, row }: ImportProblem) => {
    const sheet = say(`import.sheet.${block ?? "file"}`);
    return row === null ? sheet : say("import.row", { sheet, row });
  };
  return (
    <Section
      title={say("import.problems")}
      note={count === 1 ? say("import.problemsOne") : say("import.problemsLead", { count })}
    >
      <Rows
        caption={say("import.problems")}
        columns={[
          { head: say("import.where"), cell: where },
          { head: say("import.column"), cell: ({ column }) => column },
          { head: say("import.says"), cell: ({ says }) => says },
          { head: say("import.do"), cell: sentence },
        ]}
        rows={problems}
        keyOf={(problem) => String(problems.indexOf(problem))}
      />
      <div className="form-buttons is-start no-print">
        <Button variant="default" onClick={() => window.print()}>
          {say("import.print")}
        </Button>
      </div>
    </Section>
  );
}

/** The sentence with its figures and days as this language writes them. */
function useSentence(): (problem: ImportProblem) => string {
  const { say, write } = useWords();
  return ({ key, values }) => {
    const written = Object.entries(values).map(([name, value]) => {
      const day = parseDay(value);
      const amount = parseMoney(value, "BOB");
      if (name === "reason") return [name, say(refusalWord(value))];
      if (day.isGranted) return [name, write.day(day.value)];
      if (/\.\d\d$/.test(value) && amount.isGranted)
        return [name, write.figure(money("BOB", amount.value.minor))];
      return [name, value];
    });
    return say(`import.problem.${key}`, Object.fromEntries(written) as Record<string, string>);
  };
}
