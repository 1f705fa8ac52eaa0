import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { uuidv7 } from "#db/uuid.ts";
import { type MailSink, startMailSink } from "#lib/server/demo/mail-sink.ts";
import { readMails } from "#lib/server/demo/read-mails.ts";
import type { StoredMail } from "#lib/server/demo/stored-mail.ts";
import { createMailer, type Mailer } from "#lib/server/mail/mailer.ts";

let dir: string;
let sink: MailSink;
let mailer: Mailer;
let announced: StoredMail[];
beforeEach(async () => {
  dir = join(await mkdtemp(join(tmpdir(), "courrier-")), "courrier");
  announced = [];
  sink = await startMailSink({ dir, onMail: (mail) => announced.push(mail) });
  mailer = createMailer({
    smtpUrl: `smtp://127.0.0.1:${sink.port}`,
    mailFrom: "bonjour@test.example",
    baseUrl: "https://entraide.example",
  });
});
afterEach(async () => {
  mailer.close();
  await sink.close();
  await rm(join(dir, ".."), { recursive: true });
});

const deliver = (recipient: string, subject: string) =>
  mailer.deliver({
    id: uuidv7(),
    recipient,
    subject,
    text: `Texte : ${subject}`,
    html: `<b>${subject}</b>`,
    unsubscribe: null,
  });

test("keeps what was sent, accents and all", async () => {
  await deliver("camille@test.example", "Été à Besançon 🎉");
  const [mail] = await readMails(dir);
  expect(mail).toEqual(announced[0]);
  expect(mail).toMatchObject({ to: "camille@test.example", subject: "Été à Besançon 🎉" });
  expect(mail?.text.trim()).toBe("Texte : Été à Besançon 🎉");
  expect(mail?.html).toContain("<b>Été à Besançon 🎉</b>");
});

test("mails sent together are kept apart and come back newest first", async () => {
  await Promise.all(Array.from({ length: 10 }, (_, index) => deliver("camille@test.example", `n° ${index}`)));
  const mails = await readMails(dir);
  expect(mails).toHaveLength(10);
  expect(mails.map(({ at }) => at)).toEqual([...new Set(mails.map(({ at }) => at))].sort().reverse());
});

test("keeps the newest 500", async () => {
  const old = Array.from({ length: 500 }, (_, index) => uuidv7(index + 1));
  await Promise.all(old.map((id) => writeFile(join(dir, `${id}.json`), "{}")));
  await deliver("camille@test.example", "la dernière");
  const names = (await readdir(dir)).sort();
  expect(names).toHaveLength(500);
  expect(names[0]).toBe(`${old[1]}.json`);
  expect(names.at(-1)).toBe(`${announced[0]?.id}.json`);
});

test("says which port is taken instead of hanging", async () => {
  await expect(startMailSink({ dir, port: sink.port })).rejects.toThrow("EADDRINUSE");
});
