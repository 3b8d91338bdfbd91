// Pictures as small ones that open whole beside the screen.

import type { BookId, PhotoHash } from "#core/people/ids.ts";
import { photoApi } from "#web/office/sheets/sheet-paths.ts";
import { useWords } from "#web/office/words.ts";

type Props = {
  readonly bookId: BookId;
  readonly photos: readonly PhotoHash[];
  /** What they are of, for whoever hears the page. */
  readonly of: string;
};

export function PhotoLinks({ bookId, photos, of }: Props) {
  const { say } = useWords();
  return (
    <span className="photos">
      {photos.map((photo, index) => {
        const which = say("photo.word", { number: index + 1 });
        const name = photos.length > 1 ? `${of}, ${which}` : of;
        return (
          <a key={photo} href={photoApi(bookId, photo)} target="_blank" rel="noreferrer">
            <img src={photoApi(bookId, photo)} alt={say("photo.see", { of: name })} />
          </a>
        );
      })}
    </span>
  );
}
