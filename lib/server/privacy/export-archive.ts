import "server-only";
import { makeZip } from "client-zip";
import { database } from "#db/client.ts";
import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { Member } from "#lib/identity/member.ts";
import { consume } from "../limits.ts";
import { photoStorage } from "../photos/current-storage.ts";
import type { PhotoStorage } from "../photos/storage.ts";
import { exportPage } from "./export-page.ts";
import { loadOwnData, type OwnData } from "./load-own-data.ts";

const HOUR_MS = 3_600_000;
const AN_HOUR = 5;
const NAMES = { fr: "mes-donnees", en: "my-data" } as const;

type Asked = { city: City; locale: Locale };

async function* filesOf(data: OwnData, { city, locale }: Asked, now: Date, storage: PhotoStorage) {
  const name = NAMES[locale];
  const written = { madeAt: now, city: city.slug, ...data };
  yield { name: `${name}.json`, input: JSON.stringify(written, null, 2), lastModified: now };
  yield { name: `${name}.html`, input: exportPage(data, { locale, city, now }), lastModified: now };
  for (const { file } of data.photos) {
    // One at a time, when the browser has taken the last. A photo that is being removed is left out.
    const bytes = await storage.get(String(file).replace("photos/", ""));
    if (bytes) yield { name: String(file), input: bytes, lastModified: now };
  }
}

/**
 * Everything about a member as a zip: JSON for programs, a page for people, and their photos. Made for the one who asks, at the
 * moment that they ask, and kept nowhere. Refuses a sixth time in an hour.
 */
export async function exportArchive(
  member: Member,
  asked: Asked,
  now: Date,
  storage: PhotoStorage = photoStorage(),
): Promise<{ name: string; body: ReadableStream<Uint8Array> }> {
  const { cityId, id } = member;
  await consume(database(), `my-data:${cityId}:${id}`, AN_HOUR, HOUR_MS, now);
  const data = await loadOwnData(member);
  const day = now.toISOString().slice(0, 10);
  return { name: `${NAMES[asked.locale]}-${day}.zip`, body: makeZip(filesOf(data, asked, now, storage)) };
}
