import { ButtonForm } from "#components/ui/button-form.tsx";
import { FocusedStatus } from "#components/ui/focused-status.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { NewsRow } from "#lib/server/news/load-news.ts";
import { restoreNewsAction } from "../actions.ts";

const DONE = ["ajout", "modification", "retrait", "remise"] as const;

/** `withdrawn`: what was just taken back, while it can be put back. */
type Props = { done: unknown; withdrawn: NewsRow | undefined; citySlug: string; locale: Locale };

/** Says what was just done, with the way back from a withdrawal. */
export function NewsDone({ done, withdrawn, citySlug, locale }: Props) {
  const t = getTranslator(locale, "cityNews");
  const known = DONE.find((name) => name === done);
  if (!known) return null;
  return (
    <>
      <FocusedStatus className="banner banner--success">
        <Icon name="check" />
        <span>{t(`done.${known}`)}</span>
      </FocusedStatus>
      {known === "retrait" && withdrawn && (
        <ButtonForm
          action={restoreNewsAction.bind(null, { city: citySlug, locale })}
          hidden={{ id: withdrawn.id }}
          buttons={[{ label: t("undo"), variant: "ghost" }]}
          about={t("restoreAbout", { title: withdrawn.title })}
          working={t("working")}
          texts={formTexts(locale, [])}
        />
      )}
    </>
  );
}
