import { Icon } from "#components/ui/icon.tsx";
import { CATEGORIES } from "#lib/catalogue/categories.ts";
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import type { Party } from "#lib/exchanges/party.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";

type Props = { verified: boolean; category: CategoryKey; me: Party; locale: Locale };

/** What the city knows of the other one: said louder where somebody lets a stranger help with something sensitive. */
export function WhoItIs({ verified, category, me, locale }: Props) {
  const t = getTranslator(locale, "exchange");
  const careful = !verified && me === "beneficiary" && CATEGORIES[category].sensitive;
  return (
    <p className={careful ? "banner banner--sun small" : "who-it-is small"}>
      <Icon name="shield" />
      <span>{t(verified ? "answer.verified" : careful ? "answer.unverified" : "answer.first")}</span>
    </p>
  );
}
