// A picture chosen here is sent at once and kept with its association; the form only names it.

import { Button, FileInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useRef } from "react";
import type { BookId, PhotoHash } from "#core/people/ids.ts";
import { LARGEST_PHOTO, PHOTO_TYPES, type PhotoKept } from "#core/wire/photo.ts";
import { postFile, Refusal } from "#web/office/api.ts";
import { RefusalNote } from "#web/office/parts/states.tsx";
import { photosApi } from "#web/office/sheets/sheet-paths.ts";
import { useWords } from "#web/office/words.ts";
import { PhotoLinks } from "./photo-links.tsx";

type Props = {
  readonly bookId: BookId;
  readonly label: string;
  readonly lead: string;
  readonly photos: readonly PhotoHash[];
  readonly most: number;
  readonly onChange: (photos: readonly PhotoHash[]) => void;
};

export function PhotoField({ bookId, label, lead, photos, most, onChange }: Props) {
  const { say } = useWords();
  const forget = useRef<() => void>(null);
  const sending = useMutation({
    mutationFn: (file: File) => sent(bookId, file),
    onSuccess: ({ photo }) => {
      forget.current?.();
      onChange([...photos.filter((known) => known !== photo), photo]);
    },
  });
  return (
    <div className="photo-field">
      {photos.length < most ? (
        <FileInput
          label={label}
          description={lead}
          placeholder={say("import.choose")}
          accept={PHOTO_TYPES.join(",")}
          classNames={{ input: "file-chooser" }}
          resetRef={forget}
          onChange={(file) => {
            if (file !== null) sending.mutate(file);
          }}
        />
      ) : (
        <p className="is-quiet">{label}</p>
      )}
      <output className="is-quiet" aria-live="polite">
        {sending.isPending ? say("photo.sending") : null}
      </output>
      <RefusalNote error={sending.error} />
      {photos.map((photo, index) => (
        <div key={photo} className="photo-kept">
          <PhotoLinks bookId={bookId} photos={[photo]} of={`${label} ${index + 1}`} />
          <Button
            variant="default"
            onClick={() => onChange(photos.filter((known) => known !== photo))}
          >
            {say("photo.remove", { number: index + 1 })}
          </Button>
        </div>
      ))}
    </div>
  );
}

async function sent(bookId: BookId, file: File): Promise<PhotoKept> {
  if (file.size > LARGEST_PHOTO) throw new Refusal("tooLarge", 413);
  return postFile<PhotoKept>(photosApi(bookId), file, file.type);
}
