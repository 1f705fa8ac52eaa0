import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { uuidv7 } from "#db/uuid.ts";
import { readMail, readMails } from "#lib/server/demo/read-mails.ts";
import { mailFile } from "#lib/server/demo/stored-mail.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "courrier-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function write(ms: number, to: string): Promise<string> {
  const id = uuidv7(ms);
  const mail = { id, to, subject: `à ${ms}`, text: "t", html: "", at: new Date(ms).toISOString() };
  await writeFile(mailFile(folder, id), JSON.stringify(mail));
  return id;
}

test("lists newest first, of one address when asked", async () => {
  await write(2_000, "b@test.example");
  await write(3_000, "a@test.example");
  await write(1_000, "a@test.example");
  expect((await readMails(folder)).map(({ subject }) => subject)).toEqual(["à 3000", "à 2000", "à 1000"]);
  expect((await readMails(folder, "a@test.example")).map(({ subject }) => subject)).toEqual(["à 3000", "à 1000"]);
  expect(await readMails(folder, "a@test.exampl")).toEqual([]);
});

test("a mail being written is not listed", async () => {
  await writeFile(join(folder, `${uuidv7()}.json.part`), "{");
  expect(await readMails(folder)).toEqual([]);
});

test("no folder means no mail", async () => {
  expect(await readMails(join(folder, "nowhere"))).toEqual([]);
});

test("reads one by its id, and nothing outside the folder", async () => {
  const id = await write(1_000, "a@test.example");
  expect(await readMail(folder, id)).toMatchObject({ id, to: "a@test.example" });
  await writeFile(join(folder, "..", "evil.json"), "{}");
  for (const wrong of [uuidv7(), "../evil", `../${id}`, "", "%2e%2e/evil", "\0"]) {
    expect(await readMail(folder, wrong)).toBeNull();
  }
  await rm(join(folder, "..", "evil.json"));
});
