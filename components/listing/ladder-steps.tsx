import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import type { LadderEventCode } from "#lib/invitations/ladder-event.ts";
import type { LadderStep } from "#lib/matching/waves/ladder.ts";

type Step = {
  event: LadderEventCode;
  step: LadderStep;
  people: number;
  deadlineAt: Date | null;
  firstName: string | null;
  at: Date;
};
type Props = { steps: readonly Step[]; timeZone: string; locale: Locale };

/** What was done to find help for a request, with its dates, oldest first. */
export function LadderSteps({ steps, timeZone, locale }: Props) {
  const t = getTranslator(locale, "ladder");
  const moment = (at: Date) =>
    getFormatter(locale, timeZone).dateTime(at, {
      weekday: "short",
      day: "numeric",
      month: "short",
      hour: "2-digit",
      minute: "2-digit",
    });
  return (
    <ol className="ladder">
      {steps.map(({ event, step, people, deadlineAt, firstName, at }) => (
        <li key={`${at.toISOString()} ${step} ${event}`} className={`ladder__step ladder__step--${event}`}>
          <time dateTime={at.toISOString()}>{moment(at)}</time>
          <p>
            {t(`event.${event}`, {
              people,
              step: t(`step.${step}`),
              until: deadlineAt ? moment(deadlineAt) : "",
              name: firstName ?? t("unknown"),
            })}
          </p>
        </li>
      ))}
    </ol>
  );
}
