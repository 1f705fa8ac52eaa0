import { ButtonForm } from "#components/ui/button-form.tsx";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { blockAction } from "./actions.ts";

type Props = {
  exchangeId: string;
  /** First name of the other one. */
  name: string;
  /** The reader has blocked them before. */
  blocked: boolean;
  citySlug: string;
  locale: Locale;
};

/** The way to block the other one: closed until it is opened, and it says what follows. */
export function BlockBox({ exchangeId, name, blocked, citySlug, locale }: Props) {
  const t = getTranslator(locale, "protection");
  if (blocked) {
    return (
      <p className="small">
        {t("block.already", { name })} <a href={href(locale, "profile", { city: citySlug })}>{t("block.list")}</a>
      </p>
    );
  }
  return (
    <details className="more">
      <summary>{t("block.summary")}</summary>
      <div className="stack">
        <p>{t("block.text", { name })}</p>
        <p className="small muted">{t("block.undo")}</p>
        <ButtonForm
          action={blockAction.bind(null, { city: citySlug, locale })}
          hidden={{ exchange: exchangeId }}
          buttons={[{ label: t("block.yes", { name }), variant: "danger" }]}
          about={t("block.yes", { name })}
          working={t("working")}
          texts={formTexts(locale, [])}
        />
      </div>
    </details>
  );
}
