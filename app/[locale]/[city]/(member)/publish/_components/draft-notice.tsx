import { Icon } from "#components/ui/icon.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import type { DraftAnswers } from "#lib/listings/draft.ts";
import type { DraftTrouble } from "#lib/listings/draft-trouble.ts";
import type { LoadedDraft } from "#lib/server/listings/load-draft.ts";

type Props = { trouble: DraftTrouble | null; answers: DraftAnswers; draft: LoadedDraft | null; locale: Locale };

/** Why this question is asked now, when the reader may have expected another one. */
export function DraftNotice({ trouble, answers, draft, locale }: Props) {
  if (!trouble) return null;
  const t = getTranslator(locale, "publish");
  const category = draft?.switchedOff ? getTranslator(locale, "catalogue")(`category.${draft.switchedOff}`) : "";
  const date = answers.neededOn
    ? getFormatter(locale, "UTC").dateTime(new Date(`${answers.neededOn}T12:00:00Z`), { day: "numeric", month: "long" })
    : "";
  return (
    <p className="banner banner--sun" role="status">
      <Icon name="info" />
      <span>{t(`trouble.${trouble}`, { category, date })}</span>
    </p>
  );
}
