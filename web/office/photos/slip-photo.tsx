// The picture of a deposit slip, where there is one.

import type { BookId, PhotoHash } from "#core/people/ids.ts";
import { useWords } from "#web/office/words.ts";
import { PhotoField } from "./photo-field.tsx";

type Props = {
  readonly bookId: BookId;
  readonly photo: PhotoHash | null;
  readonly onChange: (photo: PhotoHash | null) => void;
};

export function SlipPhoto({ bookId, photo, onChange }: Props) {
  const { say } = useWords();
  return (
    <PhotoField
      bookId={bookId}
      label={say("photo.slip")}
      lead={say("photo.slipLead")}
      photos={photo === null ? [] : [photo]}
      most={1}
      onChange={([kept]) => onChange(kept ?? null)}
    />
  );
}
