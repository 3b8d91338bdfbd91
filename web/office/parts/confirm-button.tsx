// A button for what cannot be taken back: it asks once more in words before it is done.

import { Button } from "@mantine/core";
import { useState } from "react";
import { useWords } from "#web/office/words.ts";
import { Dialog } from "./dialog.tsx";

export function ConfirmButton(button: {
  readonly text: string;
  /** What it is about, for whoever hears the page. */
  readonly label: string;
  readonly lead: string;
  readonly onConfirm: () => void;
}) {
  const { say } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const { text, label, lead, onConfirm } = button;
  const close = () => setIsOpen(false);
  return (
    <>
      <Button
        variant="outline"
        size="compact-md"
        className="touch"
        aria-label={label}
        onClick={() => setIsOpen(true)}
      >
        {text}
      </Button>
      {isOpen ? (
        <Dialog title={label} onClose={close}>
          <p className="form-lead">{lead}</p>
          <div className="form-buttons">
            <Button variant="default" onClick={close}>
              {say("form.cancel")}
            </Button>
            <Button
              onClick={() => {
                close();
                onConfirm();
              }}
            >
              {text}
            </Button>
          </div>
        </Dialog>
      ) : null}
    </>
  );
}
