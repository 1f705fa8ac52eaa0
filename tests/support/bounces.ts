import { readFileSync } from "node:fs";
import type { Connection } from "#db/client.ts";
import { outbox } from "#db/schema/outbox.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { TestMember } from "./fixtures.ts";

type Database = Connection["db"];
export type Returned = { id: string; address: string };

/** A mail of `tests/golden/bounces` as a mail server sends it, about one mail of ours. */
export function bounceMail(name: string, { id, address }: Returned): Buffer {
  const text = readFileSync(`tests/golden/bounces/${name}.eml`, "utf8")
    .replaceAll("{{ID}}", id)
    .replaceAll("{{ADDRESS}}", address)
    .replace(/\{\{BASE64:([^}]*)\}\}/, (_, part: string) => Buffer.from(part).toString("base64"));
  return Buffer.from(text.replace(/\r?\n/g, "\r\n"));
}

/** A message to a member: a mail of theirs that left, unless it is said otherwise. Gives its id. */
export async function insertMessage(
  db: Database,
  member: TestMember,
  overrides: Partial<typeof outbox.$inferInsert> = {},
): Promise<string> {
  const id = uuidv7();
  const state = overrides.state ?? "sent";
  await db.insert(outbox).values({
    cityId: member.cityId,
    id,
    kind: "invitation",
    topic: "solicitations",
    memberId: member.id,
    recipient: member.email,
    locale: "fr",
    payload: {},
    businessKey: `test:${id}`,
    state,
    sentAt: state === "sent" ? new Date() : null,
    ...overrides,
  });
  return id;
}
