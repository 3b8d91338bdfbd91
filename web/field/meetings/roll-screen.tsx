// Who came. Everybody starts present; one tap says otherwise, and the bylaws say what it costs.

import { useLocation } from "wouter";
import { membersOf, type Member } from "#core/groups/association.ts";
import type { Presence, RollMark } from "#core/meetings/meeting.ts";
import { finesLevied } from "#core/meetings/settle.ts";
import { fullName } from "#core/people/name.ts";
import { useWords } from "#web/field/words.ts";
import { Frame } from "./frame.tsx";
import { useKeep, useMeeting } from "./meeting-context.ts";
import { useDraft } from "./use-draft.ts";

/** In the order of the thumb: what is said most stands first. */
const ORDER: readonly Presence[] = ["present", "absent", "late", "excused", "substituted"];

type Marks = Readonly<Record<string, RollMark>>;

export function RollScreen() {
  const { say } = useWords();
  const { group, meeting, meetingId, path } = useMeeting();
  const keep = useKeep();
  const [, go] = useLocation();
  const { members, subgroups } = group.association;
  const seated = subgroups.filter(
    ({ subgroupId }) => membersOf(group.association, subgroupId).length > 0,
  );
  const known = Object.fromEntries(meeting.roll.map((mark) => [mark.memberId, mark]));
  const [draft, setDraft, forget] = useDraft<Marks>(`roll:${meetingId}`, known);
  const markOf = ({ memberId }: Member) => draft[memberId] ?? presentMark(memberId);
  const here = members.filter((member) =>
    ["present", "late"].includes(markOf(member).presence),
  ).length;
  const change = (mark: RollMark) => setDraft({ ...draft, [mark.memberId]: mark });
  const finish = async () => {
    const marks = members.map(markOf).map(tidied);
    if ((await keep(() => ({ type: "takeRoll", meetingId, marks }))) === null) return;
    forget();
    go(`${path}/pay`);
  };
  return (
    <Frame
      title={say("step.roll")}
      foot={
        <button type="button" className="primary" onClick={() => void finish()}>
          {say("roll.keep")} · {say("roll.here", { here, all: members.length })}
        </button>
      }
    >
      <button type="button" className="quiet" onClick={() => setDraft({})}>
        {say("roll.all")}
      </button>
      {seated.map(({ subgroupId, name }) => (
        <section key={subgroupId} className="stack">
          <h2>{name}</h2>
          {membersOf(group.association, subgroupId).map((member) => (
            <RollRow
              key={member.memberId}
              member={member}
              mark={markOf(member)}
              onChange={change}
            />
          ))}
        </section>
      ))}
    </Frame>
  );
}

function presentMark(memberId: string): RollMark {
  return { memberId, presence: "present", minutesLate: 0, substitute: null };
}

/** A substitute without a name is nobody. */
function tidied(mark: RollMark): RollMark {
  const substitute = mark.substitute?.trim() ?? "";
  return { ...mark, substitute: substitute === "" ? null : substitute };
}

type RowProps = {
  readonly member: Member;
  readonly mark: RollMark;
  readonly onChange: (mark: RollMark) => void;
};

function RollRow({ member, mark, onChange }: RowProps) {
  const { say } = useWords();
  const name = fullName(member.name);
  const choose = (presence: Presence) =>
    onChange({
      ...presentMark(member.memberId),
      presence,
      minutesLate: presence === "late" ? 10 : 0,
    });
  return (
    <fieldset className="card roll">
      <legend>
        <span className="line">{member.line}</span> {name}
      </legend>
      <div className="choices">
        {ORDER.map((presence) => (
          <label key={presence} className={mark.presence === presence ? "choice on" : "choice"}>
            <input
              type="radio"
              name={member.memberId}
              checked={mark.presence === presence}
              onChange={() => choose(presence)}
            />
            {say(`roll.${presence}`)}
          </label>
        ))}
      </div>
      <RollDetail mark={mark} onChange={onChange} />
      <FineOf mark={mark} />
    </fieldset>
  );
}

function FineOf({ mark }: { readonly mark: RollMark }) {
  const { say, write } = useWords();
  const { group, meeting } = useMeeting();
  const [fine] = finesLevied(group, { ...meeting, roll: [mark] });
  return fine === undefined ? null : (
    <p className="hint">{say("roll.fine", { amount: write.money(fine.amount) })}</p>
  );
}

function RollDetail({ mark, onChange }: Omit<RowProps, "member">) {
  const { say } = useWords();
  if (mark.presence === "late") {
    const minutes = (text: string) => Math.min(600, Number(text.replace(/\D/g, "")) || 0);
    return (
      <label>
        {say("roll.minutes")}
        <input
          inputMode="numeric"
          value={mark.minutesLate}
          onChange={(event) => onChange({ ...mark, minutesLate: minutes(event.target.value) })}
        />
      </label>
    );
  }
  if (mark.presence !== "substituted") return null;
  return (
    <label>
      {say("roll.substitute")}
      <input
        value={mark.substitute ?? ""}
        maxLength={120}
        onChange={(event) => onChange({ ...mark, substitute: event.target.value })}
      />
    </label>
  );
}
