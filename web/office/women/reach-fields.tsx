// How and where she is reached: whose phone it is, whether a call or a message is safe for her,
// and where she lives in words and on the map.

import { Button, NativeSelect, TextInput } from "@mantine/core";
import { PHONE_OWNERS } from "#core/people/person.ts";
import { PointField } from "#web/office/parts/point-field.tsx";
import { Section } from "#web/office/parts/page.tsx";
import { Tick } from "#web/office/parts/tick.tsx";
import { useWords } from "#web/office/words.ts";
import { NEW_PHONE, type ChangePerson, type DraftPhone, type PersonDraft } from "./draft.ts";

type Fields = { readonly draft: PersonDraft; readonly change: ChangePerson };

export function ReachFields({ draft, change }: Fields) {
  const { say } = useWords();
  const { phones } = draft;
  const put = (at: number, part: Partial<DraftPhone>) =>
    change({
      phones: phones.map((phone, index) => (index === at ? { ...phone, ...part } : phone)),
    });
  return (
    <>
      <Section title={say("woman.phones")} note={say("woman.phonesLead")}>
        <ol className="lines">
          {phones.map((phone, at) => (
            <li key={at}>
              <PhoneLine number={at + 1} phone={phone} put={(part) => put(at, part)} />
            </li>
          ))}
        </ol>
        {phones.length < 4 && (
          <Button variant="outline" onClick={() => change({ phones: [...phones, NEW_PHONE] })}>
            {say("woman.addPhone")}
          </Button>
        )}
      </Section>
      <HomeFields draft={draft} change={change} />
    </>
  );
}

function PhoneLine({
  number,
  phone,
  put,
}: {
  readonly number: number;
  readonly phone: DraftPhone;
  readonly put: (part: Partial<DraftPhone>) => void;
}) {
  const { say } = useWords();
  return (
    <fieldset className="line-fields">
      <legend>{say("woman.phoneLine", { number })}</legend>
      <TextInput
        label={say("woman.phone")}
        type="tel"
        autoComplete="off"
        value={phone.number}
        onChange={(event) => put({ number: event.currentTarget.value })}
      />
      <NativeSelect
        label={say("woman.phoneOwner")}
        value={phone.owner}
        data={PHONE_OWNERS.map((value) => ({ value, label: say(`woman.owner.${value}`) }))}
        onChange={(event) => put({ owner: event.currentTarget.value as DraftPhone["owner"] })}
      />
      <Tick
        label={say("woman.safeToCall")}
        isOn={phone.isSafeToCall}
        onChange={(isSafeToCall) => put({ isSafeToCall })}
      />
      <Tick
        label={say("woman.safeToText")}
        isOn={phone.isSafeToText}
        onChange={(isSafeToText) => put({ isSafeToText })}
      />
    </fieldset>
  );
}

function HomeFields({ draft, change }: Fields) {
  const { say } = useWords();
  return (
    <Section title={say("woman.home")}>
      <div className="fields">
        <TextInput
          label={say("woman.neighbourhood")}
          autoComplete="off"
          value={draft.neighbourhood}
          onChange={(event) => change({ neighbourhood: event.currentTarget.value })}
        />
        <TextInput
          label={say("woman.landmark")}
          description={say("founding.landmarkLead")}
          autoComplete="off"
          value={draft.landmark}
          onChange={(event) => change({ landmark: event.currentTarget.value })}
        />
      </div>
      <PointField point={draft.point} onChange={(point) => change({ point })} />
    </Section>
  );
}
