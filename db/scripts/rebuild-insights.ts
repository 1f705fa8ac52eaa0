import { connection } from "#db/client.ts";
import { listCities } from "#db/queries/cities.ts";
import { recountEvents } from "#db/queries/insight-folding.ts";

const USAGE = "Usage : DATABASE_URL=… npm run insights:rebuild -- [VILLE]";
const [slug] = process.argv.slice(2);

/** `npm run insights:rebuild`: counts the figures of each city, or of one, anew from their whole history. */
async function run(): Promise<boolean> {
  const { db } = connection();
  const cities = (await listCities(db)).filter((city) => slug === undefined || city.slug === slug);
  if (cities.length === 0) {
    console.error(USAGE);
    return false;
  }
  for (const { id, slug: name } of cities) {
    const start = performance.now();
    const events = await db.transaction((tx) => recountEvents(tx, id));
    const seconds = (performance.now() - start) / 1000;
    console.log(`${name} : ${events} événements recomptés en ${seconds.toFixed(1)} s.`);
  }
  return true;
}

try {
  process.exitCode = (await run()) ? 0 : 1;
} finally {
  await connection().close();
}
