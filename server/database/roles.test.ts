// The everyday way into the database is one without rights of its own.

import { afterAll, beforeAll, expect, test } from "vitest";
import { refuseRights } from "./roles.ts";
import { testDatabase, type TestDatabase } from "./test-database.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});

afterAll(() => database.close());

test("a way in that keeps the rights of its login, as through some poolers, is refused in words", async () => {
  await expect(refuseRights(database.gate)).resolves.toBeUndefined();
  await expect(refuseRights(database.db)).rejects.toThrow(/alter role .+ set role = ayni_nobody;$/);
});
