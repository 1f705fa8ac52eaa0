import { notFound, redirect } from "next/navigation";
import type { City } from "#lib/cities/city.ts";
import { isLocale, type Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import type { Member } from "#lib/identity/member.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { loadPlace } from "#lib/server/identity/load-place.ts";
import { currentDraftHolder } from "#lib/server/listings/draft-cookie.ts";
import { type LoadedDraft, loadDraft } from "#lib/server/listings/load-draft.ts";
import { currentMember } from "#lib/server/session.ts";

export type Flow = { city: City; locale: Locale; member: Member | null; draft: LoadedDraft | null; now: Date };

/** What every page of the way to a listing needs. No city or no language is a 404; the suspended are told before they write. */
export async function loadFlow(params: Promise<{ locale: string; city: string }>): Promise<Flow> {
  const { locale, city: slug } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const now = new Date();
  const member = await currentMember(slug);
  if (!member && (await loadPlace(city.id)) === "suspended") redirect(href(locale, "suspended", { city: slug }));
  const draft = await loadDraft(await currentDraftHolder(city.id, member), city.settings.categoriesOff, now);
  return { city, locale, member, draft, now };
}
