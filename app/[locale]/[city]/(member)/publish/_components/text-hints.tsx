import { HintList } from "#components/listing/hint-list.tsx";
import { hintWords } from "#lib/i18n/hint-words.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { DraftAnswers } from "#lib/listings/draft.ts";
import { findRisks } from "#lib/moderation/find-risks.ts";

type Props = { answers: Pick<DraftAnswers, "title" | "body">; titleStepHref: string; locale: Locale };

/** What the words of a draft may risk, once they were sent: the author may go back, or go on. */
export function TextHints({ answers: { title = "", body = "" }, titleStepHref, locale }: Props) {
  const t = getTranslator(locale, "hints");
  const fields = (
    [
      ["title", findRisks(title)],
      ["body", findRisks(body)],
    ] as const
  ).filter(([, findings]) => findings.length > 0);
  if (fields.length === 0) return null;
  return (
    <aside aria-label={t("title")}>
      {fields.map(([field, findings]) => (
        <HintList key={field} findings={findings} words={{ ...hintWords(locale), title: t(`field.${field}`) }} />
      ))}
      <p>
        <a href={titleStepHref}>{t("change")}</a>
      </p>
    </aside>
  );
}
