// Something a signed-in person writes into the people room; afterwards every screen asks again.

import { useMutation, useQueryClient, type UseMutationResult } from "@tanstack/react-query";
import { post } from "./api.ts";

export function useAct<Body, Answer = null>(
  path: string,
  onDone: (answer: Answer, body: Body) => void,
): UseMutationResult<Answer, Error, Body> {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: Body) => post<Answer>(path, body),
    onSuccess: async (answer, body) => {
      await cache.invalidateQueries();
      onDone(answer, body);
    },
  });
}
