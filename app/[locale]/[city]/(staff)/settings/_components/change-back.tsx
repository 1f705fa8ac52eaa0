import { ButtonForm } from "#components/ui/button-form.tsx";
import type { City } from "#lib/cities/city.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import type { LoadedSettings } from "#lib/server/settings/load-settings.ts";
import type { SettingsPage } from "#lib/settings/settings-page.ts";
import { restoreSettingsAction, undoSettingsAction } from "../actions.ts";

type Props = { page: SettingsPage; loaded: LoadedSettings; city: City; locale: Locale };

/** The ways back from what was changed on a page: the last change, for some minutes, and all of them. */
export function ChangeBack({ page, loaded: { undo, isOriginal, version }, city, locale }: Props) {
  if (!undo && isOriginal) return null;
  const t = getTranslator(locale, "settings");
  const place = { city: city.slug, locale };
  const shared = { hidden: { version }, working: t("working"), texts: formTexts(locale, ["version"]) };
  const until = undo && getFormatter(locale, city.timeZone).dateTime(undo.until, { timeStyle: "short" });
  return (
    <section className="settings__back stack">
      {undo && until && (
        <div className="stack">
          <p>{t("undo.text", { by: undo.by, until })}</p>
          <ButtonForm
            action={undoSettingsAction.bind(null, place, page)}
            buttons={[{ label: t("undo.button"), variant: "ghost" }]}
            about={t("undo.button")}
            {...shared}
          />
        </div>
      )}
      {!isOriginal && (
        <div className="stack">
          <ButtonForm
            action={restoreSettingsAction.bind(null, place, page)}
            buttons={[{ label: t("original.button"), variant: "quiet" }]}
            about={t("original.button")}
            {...shared}
          />
          <p className="small muted">{t(page === "identity" ? "original.hint.identity" : "original.hint.other")}</p>
        </div>
      )}
    </section>
  );
}
