import type { Browser, BrowserContext, Page } from "@playwright/test";
import { demoDatabase } from "#tests/support/demo-database.ts";
import { signIn } from "./sign-in.ts";

export type Offer = { id: string; title: string; helper: string; helperName: string; asker: string; askerName: string };

/**
 * An open offer of a resident of the example that has room, with somebody of another quartier who could ask for it. Each
 * `index` has people of its own, so that tests that run side by side never meet.
 */
export async function offerOf(index: number): Promise<Offer> {
  const sql = demoDatabase(process.env.E2E_DATA_DIR ?? "");
  try {
    // Nothing of what tests change decides who is who.
    const people = await sql<{ email: string; name: string; id: string | null; title: string | null }[]>`
      select u.email, m.first_name as name, l.id, l.title
      from memberships m join users u on u.id = m.user_id
      left join lateral (
        select l.id, l.title from listings l
        where l.city_id = m.city_id and l.author_id = m.id and l.kind = 'offer' and l.status = 'published'
          and l.capacity >= 3 and l.expires_at > now() + interval '2 days'
        order by l.id limit 1
      ) as l on true
      where u.email like '%.n%@demo.example' and not exists (
        select from blocks b where b.city_id = m.city_id and m.id in (b.blocker_id, b.blocked_id)
          and b.created_at < (select min(created_at) + interval '1 minute' from blocks)
      )
      order by m.id`;
    const helper = people.filter(({ id }) => id !== null)[index];
    const asker = people.filter(({ id }) => id === null)[index];
    if (!helper?.id || !helper.title || !asker) throw new Error("the example has not enough offers");
    return {
      id: helper.id,
      title: helper.title,
      helper: helper.email,
      helperName: helper.name,
      asker: asker.email,
      askerName: asker.name,
    };
  } finally {
    await sql.end();
  }
}

/** A page of its own for somebody who is signed in. Close its context after use. */
export async function pageOf(browser: Browser, email: string, options: Parameters<Browser["newContext"]>[0] = {}) {
  const context: BrowserContext = await browser.newContext(options);
  const page: Page = await context.newPage();
  await signIn(page, email);
  return { context, page };
}
