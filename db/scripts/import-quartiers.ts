import { readFileSync } from "node:fs";
import { connection } from "#db/client.ts";
import { importQuartiers, QuartierImportError } from "#db/import-quartiers.ts";

const [citySlug, path] = process.argv.slice(2);

/** `npm run db:import-quartiers -- besancon quartiers.geojson`, on the database of DATABASE_URL. */
async function run(): Promise<void> {
  if (!citySlug || !path) {
    console.error("Usage : DATABASE_URL=… npm run db:import-quartiers -- VILLE FICHIER.geojson");
    process.exitCode = 1;
    return;
  }
  const { db, close } = connection();
  try {
    const count = await importQuartiers(db, citySlug, JSON.parse(readFileSync(path, "utf8")));
    console.log(`${count} quartiers importés pour « ${citySlug} ».`);
  } catch (error) {
    if (!(error instanceof QuartierImportError || error instanceof SyntaxError)) throw error;
    console.error(`Rien n’a été changé.\n${error.message}`);
    process.exitCode = 1;
  } finally {
    await close();
  }
}

await run();
