// What the screens have asked the server, kept for a short while. One place decides when an
// answer is old and what happens when the session has ended.

import { QueryCache, QueryClient, useQuery, type UseQueryResult } from "@tanstack/react-query";
import type { StaffView } from "#core/wire/staff.ts";
import { get, Refusal } from "./api.ts";

const FRESH_MILLISECONDS = 15_000;
const SESSION = ["session"];

export function newCache(): QueryClient {
  const cache: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (isSignedOut(error)) cache.setQueryData(SESSION, null);
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: FRESH_MILLISECONDS,
        retry: (count, error) => count < 2 && error instanceof Refusal && error.status === 0,
      },
    },
  });
  return cache;
}

/** The answer of one page of the interface, named by its path. */
export function useAnswer<T>(path: string): UseQueryResult<T> {
  return useQuery({ queryKey: [path], queryFn: () => get<T>(path) });
}

/** Who is signed in; null when nobody is. */
export function useSession(): UseQueryResult<StaffView | null> {
  return useQuery({ queryKey: SESSION, queryFn: whoIsThere, staleTime: Infinity });
}

/** Forgets everything the screens know and asks again who is there. */
export function forgetAll(cache: QueryClient): Promise<void> {
  cache.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION[0] });
  return cache.resetQueries({ queryKey: SESSION });
}

async function whoIsThere(): Promise<StaffView | null> {
  try {
    return await get<StaffView>("/api/session");
  } catch (error) {
    if (isSignedOut(error)) return null;
    throw error;
  }
}

function isSignedOut(error: unknown): boolean {
  return error instanceof Refusal && error.status === 401;
}
