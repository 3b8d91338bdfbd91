// Her meetings of the week: what to take along, what is on this phone already.

import { useEffect, useState } from "react";
import type { AgendaItem } from "#core/wire/field.ts";
import { useArrival } from "#web/field/arrival.ts";
import { LanguageButton } from "#web/field/language-button.tsx";
import { usePhone } from "#web/field/phone-context.ts";
import { UpdateNotice } from "#web/field/update.tsx";
import { useWords } from "#web/field/words.ts";
import { AgendaCard } from "./agenda-card.tsx";
import { firstWhose, isMine, WhoseTabs, type Whose } from "./whose-tabs.tsx";
import { StatusBar } from "./status-bar.tsx";
import { Warnings } from "./warnings.tsx";

export function HomeScreen() {
  const { say, write } = useWords();
  const { phone, view } = usePhone();
  const title = useArrival();
  const [isAsking, setAsking] = useState(false);
  const refresh = async () => {
    setAsking(true);
    await phone.refreshAgenda();
    setAsking(false);
  };
  useEffect(() => void phone.refreshAgenda(), [phone]);
  const meetings = view.agenda?.meetings ?? [];
  const [chosen, setChosen] = useState<Whose | null>(null);
  const whose = chosen ?? firstWhose(meetings);
  const days = byDay(whose === "all" ? meetings : meetings.filter(isMine));
  const isEmpty = meetings.length === 0;
  const none = view.agenda === null ? "home.noneKnown" : isEmpty ? "home.none" : "home.noneMine";
  return (
    <div className="page">
      <header className="bar">
        <div className="bar-line">
          <p>{say("home.hello", { name: view.staff.name.split(" ")[0] ?? "" })}</p>
          <StatusBar />
        </div>
        <div className="bar-line">
          <h1 ref={title} tabIndex={-1}>
            {say("home.title")}
          </h1>
          <LanguageButton />
        </div>
      </header>
      <main>
        <UpdateNotice />
        <Warnings />
        {!isEmpty && <WhoseTabs whose={whose} onChoose={setChosen} />}
        {days.length === 0 && <p className="card">{say(none)}</p>}
        {days.map(([dueOn, items]) => (
          <section key={dueOn} className="stack">
            <h2 className="day">
              {dueOn === view.agenda?.today ? `${say("home.today")} · ` : ""}
              {write.weekday(dueOn)}
            </h2>
            {items.map((item) => (
              <AgendaCard key={item.meetingId} item={item} />
            ))}
          </section>
        ))}
        <div className="feet">
          <button
            type="button"
            className="quiet"
            disabled={isAsking}
            onClick={() => void refresh()}
          >
            {say("home.refresh")}
          </button>
          <button type="button" className="quiet" onClick={() => phone.lock()}>
            {say("app.lock")}
          </button>
        </div>
      </main>
    </div>
  );
}

function byDay(items: readonly AgendaItem[]): [AgendaItem["dueOn"], AgendaItem[]][] {
  const days = new Map<AgendaItem["dueOn"], AgendaItem[]>();
  for (const item of items) days.set(item.dueOn, [...(days.get(item.dueOn) ?? []), item]);
  return [...days];
}
