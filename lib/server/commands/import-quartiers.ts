import "server-only";
import { connection } from "#db/client.ts";
import { findCityBySlug } from "#db/queries/cities.ts";
import { isQuartierError } from "#lib/cities/quartier-problem.ts";
import { applyQuartiers } from "../cities/apply-quartiers.ts";
import { planQuartiers } from "../cities/plan-quartiers.ts";
import { sayPlainly } from "../launch/terminal.ts";
import { ownerConnection } from "./owner-connection.ts";
import { readQuartiersFile, sayProblems, sayReport } from "./quartiers-file.ts";

const USAGE = "Usage : DATABASE_URL=… npm run db:import-quartiers -- VILLE FICHIER.geojson [--essai]";
const words = process.argv.slice(2);
const isTrial = words.includes("--essai");
const [slug, path] = words.filter((word) => word !== "--essai");

/** `npm run db:import-quartiers -- besancon quartiers.geojson`, on the database of DATABASE_URL; `--essai` changes nothing. */
async function run(): Promise<boolean> {
  if (!slug || !path) return fail(USAGE);
  const { db } = await ownerConnection();
  const city = await findCityBySlug(db, slug);
  if (!city) return fail(`La ville « ${slug} » n’existe pas.`);
  const { quartiers, problems } = readQuartiersFile(path, city.centre);
  sayProblems(problems);
  if (problems.some(isQuartierError)) return fail("Rien n’a été changé.");
  if (isTrial) {
    sayReport((await planQuartiers(db, city.id, quartiers)).report);
    sayPlainly("Essai : rien n’a été changé.");
    return true;
  }
  const now = new Date();
  const applying = { cityId: city.id, actorId: null, quartiers };
  sayReport(await db.transaction((tx) => applyQuartiers(tx, applying, now)));
  sayPlainly(`${quartiers.length} quartiers en service pour « ${city.name} ».`);
  return true;
}

function fail(sentence: string): false {
  process.stderr.write(`${sentence}\n`);
  return false;
}

try {
  process.exitCode = (await run()) ? 0 : 1;
} finally {
  await connection().close();
}
