// The few numbers a page is about, in one calm strip.

import type { ReactNode } from "react";

export type Figure = {
  readonly name: string;
  readonly value: ReactNode;
  readonly note?: ReactNode;
};

export function Figures({ list }: { readonly list: readonly Figure[] }) {
  return (
    <dl className="figures">
      {list.map(({ name, value, note }) => (
        <div key={name} className="figure">
          <dt>{name}</dt>
          <dd>
            <span className="figure-value">{value}</span>
            {note === undefined || note === null ? null : (
              <span className="figure-note">{note}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
