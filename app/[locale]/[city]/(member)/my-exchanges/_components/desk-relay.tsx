import { Icon } from "#components/ui/icon.tsx";
import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { isRelayed } from "#lib/server/desk/is-relayed.ts";

type Props = { memberId: string; name: string; city: City; locale: Locale };

/** Says that the desk of the city stands between the two, where it does: an agent reads what is written. */
export async function DeskRelay({ memberId, name, city, locale }: Props) {
  if (!(await isRelayed(city.id, memberId))) return null;
  const t = getTranslator(locale, "deskPeople");
  return (
    <p className="banner">
      <Icon name="phone" />
      <span>
        <b>{t("relay.text", { phone: city.settings.deskPhone ?? "none" })}</b> {t("relay.hint", { name })}
      </span>
    </p>
  );
}
