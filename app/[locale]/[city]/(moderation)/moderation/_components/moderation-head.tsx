import type { ReactNode } from "react";
import { QueueCounts } from "#components/moderation/queue-counts.tsx";
import { minuteWords } from "#components/moderation/time-words.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { Queue } from "#lib/moderation/case-view.ts";

type Props = { queue: Queue; locale: Locale; drawnAt: string };

/** The title with what waits, and how the team keeps its time today. */
export function ModerationHead({ queue: { medianMinutes, targetMinutes }, locale, drawnAt }: Props) {
  const t = getTranslator(locale, "moderation");
  const target = minuteWords(targetMinutes, locale);
  const b = (chunks: ReactNode) => <b>{chunks}</b>;
  return (
    <div className="bar">
      <h1>
        {t("title")} <QueueCounts drawnAt={drawnAt} />
      </h1>
      <p className="small">
        {medianMinutes === null
          ? t("noMedian", { target })
          : t.rich("median", { median: minuteWords(medianMinutes, locale), target, b })}
      </p>
    </div>
  );
}
