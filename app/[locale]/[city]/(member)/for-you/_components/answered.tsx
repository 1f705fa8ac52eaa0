import { Icon } from "#components/ui/icon.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { HELPER_ANSWERS } from "#lib/invitations/invitation-answer.ts";

type Props = { answer: string | undefined; citySlug: string; locale: Locale };

/** Says what the answer that was just given does. */
export function Answered({ answer, citySlug, locale }: Props) {
  const known = HELPER_ANSWERS.find((one) => one === answer);
  if (!known) return null;
  const t = getTranslator(locale, "matching");
  return (
    <p className="banner banner--success" role="status">
      <Icon name="check" />
      <span>
        {t(`answered.${known}`)}{" "}
        {known === "can" && <a href={href(locale, "exchanges", { city: citySlug })}>{t("answered.exchanges")}</a>}
        {known === "not_this_kind" && <a href={href(locale, "profile", { city: citySlug })}>{t("answered.profile")}</a>}
      </span>
    </p>
  );
}
