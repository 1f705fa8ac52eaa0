import type { Connection } from "#db/client.ts";
import { uuidv7 } from "#db/uuid.ts";
import { sendMessage } from "#lib/server/messages/send-message.ts";
import { startTalk, type Talk } from "../support/conversations.ts";
import { insertCity, insertMember, type TestCity } from "../support/fixtures.ts";
import { ratio } from "./aims.ts";
import { type Load, loadOf } from "./load.ts";
import { withOwnDatabase } from "./own-database.ts";
import { type Measured, measureRounds, printLoad } from "./rounds.ts";

/** As the application has connections. */
const POOL = 10;
const ASKERS = 16;
/** So many that nobody reaches a limit. */
const TALKS = 400;
const ROUNDS = 5;
const ROUND_MS = 1_200;

const BODY = "Bonjour, je suis libre mardi soir après 18 heures. À la maison de quartier ?";

export type Sends = {
  load: Measured[];
  sendsPerSecond: number;
  bareInsertsPerSecond: number;
  shareOfBareInsert: number;
};

/** Sixteen who do the same thing again and again. */
async function loadAgain(once: (turn: number) => Promise<unknown>, durationMs: number): Promise<Load> {
  const times: number[] = [];
  const started = performance.now();
  let turn = 0;
  let errors = 0;
  const asker = async () => {
    for (let asked = started; asked - started < durationMs; ) {
      await once(turn++).catch(() => errors++);
      const answered = performance.now();
      times.push(answered - asked);
      asked = answered;
    }
  };
  await Promise.all(Array.from({ length: ASKERS }, asker));
  return loadOf(times, performance.now() - started, errors);
}

async function startTalks(db: Connection["db"], city: TestCity): Promise<Talk[]> {
  const talks: Talk[] = [];
  for (let n = 0; n < TALKS; n++) {
    const place = { cityId: city.id, citySlug: city.slug, quartier: city.quartiers[0] };
    const helper = await insertMember(db, place);
    talks.push(await startTalk(db, city, new Date(), helper));
  }
  // Agreed, so that nobody waits for an answer.
  await db.execute(
    "update exchanges set status = 'accepted', accepted_at = now(), week = date_trunc('week', now())::date",
  );
  return talks;
}

/** Messages sent by many at once through all that sending does, beside a bare insert of the same text, committed one by one. */
export async function benchSends(): Promise<Sends> {
  return withOwnDatabase({ pool: POOL, durable: true }, async ({ db, sql }) => {
    const centre = { lng: 6.0241, lat: 47.2378 };
    const city = await insertCity(db, { slug: "messages", timeZone: "Europe/Paris", centre });
    const talks = await startTalks(db, city);
    await sql`create table bare (conversation uuid, seq int, author uuid, body text, sent_at timestamptz, primary key (conversation, seq))`;
    let sent = 0;
    const send = () => {
      const talk = talks[sent++ % talks.length] as Talk;
      const sending = { conversation: talk.conversation, key: uuidv7(), message: BODY };
      return sendMessage(talk.helper, sending, new Date());
    };
    const insert = (turn: number) => {
      const { conversation, helper } = talks[turn % talks.length] as Talk;
      return sql`insert into bare values (${conversation}, ${sent++}, ${helper.id}, ${BODY}, now())`;
    };
    const targets = {
      "send a message": (ms: number) => loadAgain(send, ms),
      "bare insert": (ms: number) => loadAgain(insert, ms),
    };
    const load = await measureRounds(targets, ROUNDS, ROUND_MS);
    printLoad("messages", load);
    const rate = (name: keyof typeof targets) => load.find((one) => one.name === name)?.requestsPerSecond ?? 0;
    const [sendsPerSecond, bareInsertsPerSecond] = [rate("send a message"), rate("bare insert")];
    return {
      load,
      sendsPerSecond,
      bareInsertsPerSecond,
      shareOfBareInsert: ratio(sendsPerSecond, bareInsertsPerSecond),
    };
  });
}
