// A database is kept by one version of the program after the other, and never by an older one again.

import { afterAll, beforeAll, expect, test } from "vitest";
import { migrate, refuseOtherVersion } from "./migrate.ts";
import { testDatabase, type TestDatabase } from "./test-database.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});

afterAll(() => database.close());

test("whoever looks finds the schema of the program, or is told how far it is", async () => {
  const { db } = database;
  await refuseOtherVersion(db);
  const [last] = await db.query(
    "delete from migration where name = (select max(name) from migration) returning *",
    [],
  );
  await expect(refuseOtherVersion(db)).rejects.toThrow(/1 steps have not run.*Start Ayni once/);
  await db.query("insert into migration values ($1, $2, $3)", Object.values(last ?? {}));
});

test("an older program does not start on what a later one has kept", async () => {
  const { db } = database;
  await db.query("insert into migration values ('9999-of-later.sql', '', now())", []);
  await expect(migrate(db)).rejects.toThrow(/later version of Ayni.*9999-of-later/);
  await expect(refuseOtherVersion(db)).rejects.toThrow(/later version of Ayni/);
});
