import { notFound } from "next/navigation";
import type { City } from "#lib/cities/city.ts";
import { isLocale, type Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import type { Member } from "#lib/identity/member.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { type ExchangeDetails, loadExchange } from "#lib/server/exchanges/load-exchange.ts";
import { memberPage } from "#lib/server/session.ts";

export type OwnExchangeParams = Promise<{ locale: string; city: string; id: string }>;
type OwnRoute = "exchangeTrouble" | "leaveExchange";

/** What a page about one of the member's exchanges starts from; for anybody else there is no such page. */
export async function ownExchangePage(
  params: OwnExchangeParams,
  route: OwnRoute,
): Promise<{ city: City; locale: Locale; member: Member; details: ExchangeDetails }> {
  const { locale, city: slug, id } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const member = await memberPage(locale, slug, href(locale, route, { city: slug, id }));
  const details = await loadExchange(member, id, new Date());
  if (!details) notFound();
  return { city, locale, member, details };
}
