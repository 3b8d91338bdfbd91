// Promotion: whom to call back today, every woman that was met, the assemblies, and the
// associations that are coming together.

import { Button } from "@mantine/core";
import { useState } from "react";
import type { PromotionPage as Promotion } from "#core/wire/people.ts";
import { useAnswer } from "#web/office/answers.ts";
import { Dialog } from "#web/office/parts/dialog.tsx";
import { Page } from "#web/office/parts/page.tsx";
import { Answered, Empty } from "#web/office/parts/states.tsx";
import { PROMOTION_API } from "#web/office/people-paths.ts";
import { useMay, useStaff } from "#web/office/staff.ts";
import { useWords } from "#web/office/words.ts";
import { AssemblyForm } from "./assembly-form.tsx";
import { AssemblyList } from "./assembly-list.tsx";
import { CallList } from "./call-list.tsx";
import { FormingList } from "./forming-list.tsx";
import { LeadForm } from "./lead-form.tsx";
import { LeadList } from "./lead-list.tsx";

export function PromotionPage() {
  const { say } = useWords();
  const mayKeep = useMay("keepPeople");
  const { branches } = useStaff();
  const answer = useAnswer<Promotion>(PROMOTION_API);
  const [open, setOpen] = useState<"lead" | "assembly" | null>(null);
  const [branch] = branches;
  if (!mayKeep || branch === undefined) return <Empty title={say("refusal.notAllowed")} />;
  const { branchId } = branch;
  const close = () => setOpen(null);
  return (
    <Page
      title={say("promotion.title")}
      lead={say("promotion.lead")}
      actions={
        <div className="papers">
          <Button onClick={() => setOpen("lead")}>{say("lead.new")}</Button>
          <Button variant="outline" onClick={() => setOpen("assembly")}>
            {say("assembly.new")}
          </Button>
        </div>
      }
    >
      <Answered from={answer}>
        {({ leads, promotions, forming }) => (
          <>
            <CallList leads={leads} />
            <FormingList forming={forming} />
            <LeadList leads={leads} branchId={branchId} />
            <AssemblyList promotions={promotions} />
            {open === "lead" && (
              <Dialog title={say("lead.new")} onClose={close}>
                <LeadForm branchId={branchId} promotions={promotions} onDone={close} />
              </Dialog>
            )}
            {open === "assembly" && (
              <Dialog title={say("assembly.new")} onClose={close}>
                <AssemblyForm branchId={branchId} onDone={close} />
              </Dialog>
            )}
          </>
        )}
      </Answered>
    </Page>
  );
}
