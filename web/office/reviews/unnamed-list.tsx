// Pictures that no record names: whoever knows the association looks and says whose they are.

import type { UnnamedPhoto } from "#core/wire/photo.ts";
import { PhotoLinks } from "#web/office/photos/photo-links.tsx";
import { useWords } from "#web/office/words.ts";

export function UnnamedList({ rows }: { readonly rows: readonly UnnamedPhoto[] }) {
  const { say, write } = useWords();
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="unnamed" className="unread">
      <h2 id="unnamed">{say("unnamed.title")}</h2>
      <p>{say("unnamed.lead")}</p>
      <ul className="tray">
        {rows.map(({ bookId, photo, associationName, keptBy, keptAt }) => (
          <li key={`${bookId} ${photo}`} className="card">
            <h3>{associationName}</h3>
            <p className="is-quiet">
              {keptBy} · {write.instant(keptAt)}
            </p>
            <PhotoLinks bookId={bookId} photos={[photo]} of={associationName} />
          </li>
        ))}
      </ul>
    </section>
  );
}
