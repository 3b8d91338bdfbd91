// An opening on its way: proposed once however often it is sent, refused or taken back.

import { useMutation, useQueryClient, type UseMutationResult } from "@tanstack/react-query";
import { useRef } from "react";
import { v7 as newId } from "uuid";
import type { Opening } from "#core/book/command.ts";
import type { BookId } from "#core/people/ids.ts";
import { canonicalText } from "#core/wire/canonical.ts";
import { post, Refusal } from "#web/office/api.ts";
import { openingActApi, OPENINGS_API } from "#web/office/paths.ts";

export type Proposed = { readonly bookId: BookId; readonly opening: Opening };

/** Its name is kept while no answer came, so that sending it again proposes nothing twice. */
export function usePropose(onGranted: () => void): UseMutationResult<void, Error, Proposed> {
  const cache = useQueryClient();
  const unanswered = useRef<{ readonly text: string; readonly proposalId: string } | null>(null);
  return useMutation({
    mutationFn: async (proposed: Proposed) => {
      const text = canonicalText(proposed);
      const before = unanswered.current;
      const proposalId = before?.text === text ? before.proposalId : newId();
      unanswered.current = { text, proposalId };
      await post(OPENINGS_API, { proposalId, ...proposed });
    },
    onSuccess: async () => {
      unanswered.current = null;
      onGranted();
      await cache.invalidateQueries();
    },
    onError: (error) => {
      if (error instanceof Refusal && error.status !== 0) unanswered.current = null;
    },
  });
}

export function useOpeningAct(
  proposalId: string,
  act: "refusal" | "withdrawal",
  onGranted: () => void,
): UseMutationResult<unknown, Error, object> {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: object) => post(openingActApi(proposalId, act), body),
    onSuccess: async () => {
      onGranted();
      await cache.invalidateQueries();
    },
  });
}
