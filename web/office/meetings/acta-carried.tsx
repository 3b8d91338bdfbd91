// Savings that came from another association or left for one since the meeting before, as they were
// read aloud.

import { fullName } from "#core/people/name.ts";
import type { CarriedTold } from "#core/wire/carried.ts";
import { Section } from "#web/office/parts/page.tsx";
import { useWords } from "#web/office/words.ts";

export function ActaCarried({ carried }: { readonly carried: readonly CarriedTold[] }) {
  const { say } = useWords();
  if (carried.length === 0) return null;
  return (
    <Section title={say("acta.carried")}>
      <ul className="texts">
        {carried.map((told, index) => (
          <li key={index}>
            <Line told={told} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Line({ told }: { readonly told: CarriedTold }) {
  const { say, write } = useWords();
  const { type, on, name, amount, other, voucher, signer, missing } = told;
  return (
    <>
      {say(`acta.carried.${type}`, {
        day: write.day(on),
        name: name === null ? "—" : fullName(name),
        amount: write.money(amount),
        other: other ?? "",
        voucher: voucher ?? "",
      })}
      {missing === null
        ? null
        : ` ${say("acta.carried.short", { missing: write.money(missing), voucher: voucher ?? "" })}`}
      {signer === null ? null : (
        <small> {say("acta.carried.signer", { name: fullName(signer) })}</small>
      )}
    </>
  );
}
