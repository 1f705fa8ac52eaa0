import { eq, sql } from "drizzle-orm";
import { cities as cityTable } from "#db/schema/cities.ts";
import { outbox } from "#db/schema/outbox.ts";
import { publishListing } from "#lib/server/listings/publish-listing.ts";
import { cityOf, OFFER_ANSWERS, REQUEST_ANSWERS, saveWholeDraft } from "../support/drafts.ts";
import { insertMember, type TestCity, type TestMember, twoCities } from "../support/fixtures.ts";
import { startBenchWorker } from "./bench-worker.ts";
import { quantile } from "./load.ts";
import { type BenchSink, openSink } from "./open-sink.ts";
import { withOwnDatabase } from "./own-database.ts";

const HELPERS = 40;
const SAMPLES = 60;
const WARM_UP = 5;

type Times = { samples: number; p50Ms: number; p95Ms: number; maxMs: number };
export type Published = {
  /** From asking to publish a request to the mail that says so at the mail server. */
  toAuthor: Times;
  /** To the first of the mails that put it to helpers, who were found meanwhile. */
  toHelper: Times;
};

/** A zone in which it is about noon, whenever this runs: nobody is asked at night. */
function noonZone(): string {
  const hours = 12 - new Date().getUTCHours();
  return `Etc/GMT${hours > 0 ? "-" : "+"}${Math.abs(hours)}`;
}

const timesOf = (times: number[]): Times => {
  times.sort((a, b) => a - b);
  const [p50Ms, p95Ms, maxMs] = [0.5, 0.95, 1].map((share) => Math.round(quantile(times, share)));
  return { samples: times.length, p50Ms: p50Ms ?? 0, p95Ms: p95Ms ?? 0, maxMs: maxMs ?? 0 };
};

/** Measures how soon people hear of a request that was just published, through the real worker. */
export async function benchPublish(): Promise<Published> {
  return withOwnDatabase({ pool: 5, durable: true }, async ({ db, url }) => {
    const { a } = await twoCities(db);
    await db.update(cityTable).set({ timeZone: noonZone() }).where(eq(cityTable.id, a.id));
    const city = await cityOf(db, a);
    const publish = async (author: TestMember, answers: object) => {
      const whole = { quartier: a.quartiers[0].slug, ...answers } as Parameters<typeof saveWholeDraft>[2];
      const holder = { cityId: a.id, memberId: author.id, secretHash: null };
      const key = await saveWholeDraft(city, holder, whole, new Date());
      const askedAt = Date.now();
      const { listingId } = await publishListing(author, { key, secretHash: null, locale: "fr" }, new Date());
      return { listingId, askedAt };
    };
    for (let n = 0; n < HELPERS; n++) await publish(await newMember(a), { kind: "offer", ...OFFER_ANSWERS });
    const sink = await openSink();
    const secret = process.env.AUTH_SECRET ?? "";
    const worker = await startBenchWorker({ databaseUrl: url, smtpUrl: sink.url, secret, mailsPerSecond: 1_000 });
    const [toAuthor, toHelper]: [number[], number[]] = [[], []];
    for (let n = 0; n < WARM_UP + SAMPLES; n++) {
      // As if each were the first of the week for everybody.
      await db.execute(sql`delete from invitations`);
      await db.execute(sql`delete from notifications`);
      const { listingId, askedAt } = await publish(await newMember(a), { kind: "request", ...REQUEST_ANSWERS });
      const times = await heard(sink, listingId, askedAt);
      if (n < WARM_UP) continue;
      toAuthor.push(times.author);
      toHelper.push(times.helper);
    }
    await worker.stop();
    sink.close();
    const published = { toAuthor: timesOf(toAuthor), toHelper: timesOf(toHelper) };
    console.error(`publish to mail: ${JSON.stringify(published)}`);
    return published;

    function newMember(of: TestCity): Promise<TestMember> {
      return insertMember(db, { cityId: of.id, citySlug: of.slug, quartier: of.quartiers[0] });
    }

    /** Milliseconds until the author and a first helper have their mail. */
    async function heard({ arrival, next }: BenchSink, listingId: string, askedAt: number) {
      const [own] = await db
        .select({ id: outbox.id })
        .from(outbox)
        .where(eq(outbox.businessKey, `listing-published:${listingId}`));
      const author = (await arrival(own?.id ?? "")) - askedAt;
      for (;;) {
        const [asked] = await db.execute<{ id: string }>(sql`
          select o.id from outbox o join invitations i on o.business_key = 'invitation:' || i.id
          where i.request_id = ${listingId} and o.state = 'sent' order by o.sent_at limit 1`);
        if (asked) return { author, helper: (await arrival(asked.id)) - askedAt };
        await Promise.race([next(), new Promise((resolve) => setTimeout(resolve, 20))]);
      }
    }
  });
}
