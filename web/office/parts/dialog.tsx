// A question in front of the page, and a word in its corner when something is done.

import { Modal } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useEffect, useState, type ReactNode } from "react";
import { useWords } from "#web/office/words.ts";

export function Dialog(dialog: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { say } = useWords();
  const { title, onClose, children } = dialog;
  useReturn();
  return (
    <Modal
      opened
      centered
      onClose={onClose}
      title={title}
      closeButtonProps={{ "aria-label": say("form.close") }}
    >
      {children}
    </Modal>
  );
}

/** Who works by keyboard goes on where she was; what opened the question may be gone by then. */
function useReturn(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      const place = opener?.isConnected ? opener : document.getElementById("content");
      if (place instanceof HTMLElement) place.focus();
    },
    [opener],
  );
}

/** Says in the corner that something is done. */
export function useNotice(): (message: string) => void {
  const { say } = useWords();
  return (message) => {
    notifications.show({ message, closeButtonProps: { "aria-label": say("form.close") } });
  };
}
