import { randomUUID } from "node:crypto";
import { demoDatabase } from "#tests/support/demo-database.ts";

/** Messages that failed, to an address that the demonstration keeps anyway. Gives the address as the page shows it. */
export async function failedMessages(count: number): Promise<string> {
  const sql = demoDatabase(process.env.E2E_DATA_DIR ?? "");
  const letter = String.fromCharCode(97 + Math.floor(Math.random() * 26));
  const domain = `${randomUUID().slice(0, 8)}.example`;
  const payload = { name: "Zoé", title: "Un mot privé", link: "http://localhost/x" };
  try {
    for (let at = 0; at < count; at += 1) {
      await sql`
        insert into outbox (city_id, id, kind, topic, recipient, locale, payload, business_key, state, attempts, last_error)
        select id, ${randomUUID()}, 'restriction-ended', null, ${`${letter}lex@${domain}`}, 'fr', ${sql.json(payload)},
          ${`e2e:${randomUUID()}`}, 'failed', 12, ${`550 5.1.1 <${letter}lex@${domain}>: User unknown`}
        from cities where slug = 'besancon'`;
    }
  } finally {
    await sql.end();
  }
  return `${letter}…@${domain}`;
}
