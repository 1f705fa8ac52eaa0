import { connection } from "#db/client.ts";
import { findAuditHash, findAuditHead, findBrokenEntry } from "#db/queries/audit.ts";
import { listCities } from "#db/queries/cities.ts";

const USAGE = "Usage : DATABASE_URL=… npm run audit:verify -- [VILLE NUMÉRO:EMPREINTE]";
const [slug, noted] = process.argv.slice(2);

/** Whether an entry that somebody noted earlier is still the same one; what was cut off the end is found by that alone. */
async function isKept(cityId: string, text: string): Promise<boolean> {
  const [seq = "", hash = ""] = text.split(":");
  return hash !== "" && (await findAuditHash(connection().db, cityId, Number(seq))) === hash;
}

/** `npm run audit:verify`: reads the log of each city from its first entry, on the database of DATABASE_URL. */
async function run(): Promise<boolean> {
  const { db } = connection();
  const cities = (await listCities(db)).filter((city) => slug === undefined || city.slug === slug);
  if (cities.length === 0 || (slug !== undefined && !noted)) {
    console.error(USAGE);
    return false;
  }
  let intact = true;
  for (const { id, slug: name } of cities) {
    const broken = await findBrokenEntry(db, id);
    const { entries, hash } = await findAuditHead(db, id);
    const missing = noted !== undefined && !(await isKept(id, noted));
    intact &&= broken === null && !missing;
    if (broken !== null) console.error(`${name} : le journal a été changé à l’entrée ${broken}.`);
    else if (missing) console.error(`${name} : l’entrée ${noted} n’y est plus, ou plus telle quelle.`);
    else console.log(`${name} : ${entries} entrées, intactes. Dernière : ${entries}:${hash}`);
  }
  return intact;
}

try {
  process.exitCode = (await run()) ? 0 : 1;
} finally {
  await connection().close();
}
