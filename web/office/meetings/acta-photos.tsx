// What the phone took at the meeting: the women, the sheet, the slip.

import type { BookId } from "#core/people/ids.ts";
import type { Acta } from "#core/wire/office.ts";
import { Section } from "#web/office/parts/page.tsx";
import { PhotoLinks } from "#web/office/photos/photo-links.tsx";
import { useWords } from "#web/office/words.ts";

const SHOWN = ["group", "sheet", "slip"] as const;

type Props = { readonly bookId: BookId; readonly photos: Acta["photos"] };

export function ActaPhotos({ bookId, photos }: Props) {
  const { say } = useWords();
  if (photos.length === 0) return null;
  return (
    <Section title={say("acta.photos")}>
      {SHOWN.map((use) => {
        const own = photos.filter((known) => known.use === use).map(({ photo }) => photo);
        if (own.length === 0) return null;
        return (
          <div key={use}>
            <h3>{say(`acta.photo.${use}`)}</h3>
            <PhotoLinks bookId={bookId} photos={own} of={say(`acta.photo.${use}`)} />
          </div>
        );
      })}
    </Section>
  );
}
