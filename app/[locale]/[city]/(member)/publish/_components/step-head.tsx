import type { ReactNode } from "react";
import { Sign } from "#components/listing/sign.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { isOnTheWay, type Step, type Subject, stepsFor } from "#lib/listings/draft.ts";

type Props = { subject: Subject; step: Step; locale: Locale; backHref: string; saved: ReactNode };

/** The steps that one is led through, and the one that is shown. */
const shownSteps = (subject: Subject, step: Step) =>
  stepsFor(subject).filter((one) => one === step || isOnTheWay(subject, one));

/** How far one is: "Demande · étape 4 sur 6 : le moment". */
function progressText(subject: Subject, step: Step, locale: Locale): string {
  const t = getTranslator(locale, "publish");
  const steps = shownSteps(subject, step);
  return t("progress", {
    kind: getTranslator(locale, "catalogue")(`kindNoun.${subject.kind}`),
    step: steps.indexOf(step) + 1,
    total: steps.length,
    name: t(`step.${step}`),
  });
}

/** The way back, when the draft was saved, how far one is, and the question. */
export function StepHead({ subject, step, locale, backHref, saved }: Props) {
  const t = getTranslator(locale, "publish");
  const steps = shownSteps(subject, step);
  const at = steps.indexOf(step);
  return (
    <>
      <div className="flow__top">
        <a className="back" href={backHref}>
          <Icon name="left" />
          {t("back")}
        </a>
        {saved}
      </div>
      <div className="prog">
        <p>
          <Sign kind={subject.kind} size="s" />
          {progressText(subject, step, locale)}
        </p>
        <ol aria-hidden="true">
          {steps.map((one, index) => (
            <li key={one} className={index < at ? "d" : index === at ? "n" : undefined} />
          ))}
        </ol>
      </div>
      <h1>{t(`question.${subject.kind}.${step}`)}</h1>
    </>
  );
}
