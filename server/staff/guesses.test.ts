// How often a password may be guessed, and who is not kept out by it.

import { describe, expect, test } from "vitest";
import { newGuesses, type Guesses } from "./guesses.ts";

const WRONG = async (): Promise<string | null> => null;
const RIGHT = async (): Promise<string | null> => "lucia";

function placesOf(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `10.0.0.${index}`);
}

async function guessFrom(guesses: Guesses, places: readonly string[]): Promise<void> {
  for (const ip of places) await guesses.tried({ login: "lucia", ip }, WRONG);
}

describe("a person guessed at from sixty places", () => {
  test("is guessed at no more, not even rightly, from a new one", async () => {
    const guesses = newGuesses();
    await guessFrom(guesses, placesOf(60));
    const from = { login: "lucia", ip: "10.9.9.9" };
    await expect(guesses.tried(from, RIGHT)).rejects.toMatchObject({ status: 429 });
  });

  test("still signs in where she signed in before, with ten wrong tries and no more", async () => {
    const guesses = newGuesses();
    const home = { login: "lucia", ip: "10.9.9.9" };
    await guesses.tried(home, RIGHT);
    await guessFrom(guesses, placesOf(60));
    expect(await guesses.tried(home, RIGHT)).toBe("lucia");
    for (let tries = 0; tries < 10; tries += 1) await guesses.tried(home, WRONG);
    await expect(guesses.tried(home, RIGHT)).rejects.toMatchObject({ status: 429 });
  });
});

test("one place guesses at 120 people and no more", async () => {
  const guesses = newGuesses();
  const ip = "10.0.0.1";
  for (let count = 0; count < 120; count += 1)
    await guesses.tried({ login: `w${count}`, ip }, WRONG);
  await expect(guesses.tried({ login: "rosa", ip }, RIGHT)).rejects.toMatchObject({ status: 429 });
});

test("the addresses of one line of IPv6 are one place", async () => {
  const guesses = newGuesses();
  const addresses = ["2001:db8::1", "2001:db8:0:0:ffff::2", "2001:db8::a:b:c:d"];
  for (let tries = 0; tries < 10; tries += 1)
    await guesses.tried({ login: "lucia", ip: addresses[tries % 3] ?? "" }, WRONG);
  const last = { login: "lucia", ip: "2001:db8::7" };
  await expect(guesses.tried(last, RIGHT)).rejects.toMatchObject({ status: 429 });
  expect(await guesses.tried({ login: "lucia", ip: "2001:db8:1::7" }, RIGHT)).toBe("lucia");
});

test("a burst of guesses wins nothing by coming before the first is counted", async () => {
  const guesses = newGuesses();
  const from = { login: "lucia", ip: "10.0.0.1" };
  const burst = Array.from({ length: 30 }, () => guesses.tried(from, WRONG));
  const last = guesses.tried(from, async () => {
    await Promise.all(burst);
    return "lucia";
  });
  await expect(last).rejects.toMatchObject({ status: 429 });
});
