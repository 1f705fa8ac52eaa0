import { notFound } from "next/navigation";
import type { City } from "#lib/cities/city.ts";
import { isLocale, type Locale } from "#lib/i18n/locale.ts";
import type { Member } from "#lib/identity/member.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { currentDraftHolder } from "#lib/server/listings/draft-cookie.ts";
import { type LoadedDraft, loadDraft } from "#lib/server/listings/load-draft.ts";
import { currentMember } from "#lib/server/session.ts";

export type Flow = { city: City; locale: Locale; member: Member | null; draft: LoadedDraft | null; now: Date };

/** What every page of the way to a listing needs. No city or no language is a 404. */
export async function loadFlow(params: Promise<{ locale: string; city: string }>): Promise<Flow> {
  const { locale, city: slug } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const now = new Date();
  const member = await currentMember(slug);
  const draft = await loadDraft(await currentDraftHolder(city.id, member), city.settings.categoriesOff, now);
  return { city, locale, member, draft, now };
}
