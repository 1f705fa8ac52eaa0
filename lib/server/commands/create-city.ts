import "server-only";
import { parseArgs } from "node:util";
import { connection } from "#db/client.ts";
import { assertSchemaCurrent } from "#db/schema-version.ts";
import { isQuartierError } from "#lib/cities/quartier-problem.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import { isFreeSlug } from "#lib/i18n/routes.ts";
import { newCitySchema } from "#lib/settings/new-city.schema.ts";
import { createCity } from "../cities/create-city.ts";
import { installJobs } from "../jobs/install-jobs.ts";
import { sayPlainly } from "../launch/terminal.ts";
import { ownerConnection } from "./owner-connection.ts";
import { readQuartiersFile, sayProblems } from "./quartiers-file.ts";

const USAGE =
  "Usage : DATABASE_URL=… BASE_URL=… npm run city:create -- --slug dole --name Dole --time-zone Europe/Paris --quartiers FICHIER.geojson --admin adresse@ville.fr";
const OPTIONS = {
  slug: "string",
  name: "string",
  "time-zone": "string",
  quartiers: "string",
  admin: "string",
} as const;

function askedOptions(): Partial<Record<keyof typeof OPTIONS, string>> | null {
  const options = Object.fromEntries(Object.keys(OPTIONS).map((name) => [name, { type: "string" as const }]));
  try {
    return parseArgs({ options, args: process.argv.slice(2) }).values;
  } catch {
    return null;
  }
}

/** `npm run city:create`: makes a city with its quartiers and writes to its first administrator. A city that is there is left alone. */
async function run(): Promise<boolean> {
  const asked = askedOptions();
  if (!asked?.slug || !asked.name || !asked.quartiers || !asked.admin) return fail(USAGE);
  const { slug, name, "time-zone": timeZone = "Europe/Paris", admin: adminEmail } = asked;
  const read = newCitySchema(isFreeSlug).safeParse({ slug, name, timeZone, adminEmail, locale: "fr" });
  if (!read.success) {
    const { errors } = formTexts("fr", ["cityName", "citySlug", "cityTimeZone", "email"]);
    return fail(read.error.issues.map(({ message }) => errors[message] ?? message).join("\n"));
  }
  const { quartiers, problems } = readQuartiersFile(asked.quartiers, null);
  sayProblems(problems);
  if (problems.some(isQuartierError)) return fail("Rien n’a été créé.");
  const { db, sql, url } = await ownerConnection();
  await assertSchemaCurrent(sql);
  await installJobs({ url });
  const created = await db.transaction((tx) => createCity(tx, { wish: read.data, quartiers }, new Date()));
  if (!created) return fail(`Une ville a déjà l’adresse « ${read.data.slug} » : rien n’a été changé.`);
  sayPlainly(`${read.data.name} est créée, avec ${quartiers.length} quartiers, à l’adresse /${read.data.slug}.`);
  sayPlainly(`Un message part à ${adminEmail} dès qu’un serveur ou un worker tourne sur cette base.`);
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
