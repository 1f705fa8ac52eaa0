import { Icon } from "#components/ui/icon.tsx";
import { canBeMissed } from "#lib/exchanges/aftercare-times.ts";
import { appointmentEnd } from "#lib/exchanges/appointment.ts";
import { wordsFor } from "#lib/exchanges/thanks.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import { notDoneChoices } from "#lib/i18n/not-done-choices.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { ExchangeDetails } from "#lib/server/exchanges/load-exchange.ts";
import { doneAction, notDoneAction } from "./actions.ts";
import { DoneForm } from "./done-form.tsx";
import { NotDoneForm } from "./not-done-form.tsx";
import { otherName, type PanelProps } from "./panel-props.ts";

/** How the question stands: after a time, once it was asked, or before anything was said of a day. */
function momentOf({ exchange, agreedTime }: ExchangeDetails, now: Date): "passed" | "asked" | "open" | null {
  if (exchange.status !== "accepted") return null;
  if (agreedTime) return appointmentEnd(agreedTime) <= now ? "passed" : "open";
  return exchange.askedAt ? "asked" : "open";
}

/** "Il a eu lieu ?": one press, with a word of thanks for who likes. Without a time it stays folded until it is asked. */
export function DonePanel(props: PanelProps) {
  const { details, locale } = props;
  const moment = momentOf(details, new Date());
  if (!moment) return null;
  const title = getTranslator(locale, "aftercare")(`done.${moment}`);
  if (moment === "open") {
    return (
      <details className="more">
        <summary>{title}</summary>
        <Answers {...props} />
      </details>
    );
  }
  return (
    <section className="donebox" aria-labelledby="done-title">
      <h2 id="done-title">{title}</h2>
      <Answers {...props} />
    </section>
  );
}

function Answers({ details, city, locale }: PanelProps) {
  const t = getTranslator(locale, "aftercare");
  const { exchange, me } = details;
  const name = otherName(details, locale);
  const missable = canBeMissed({ ...exchange, startsAt: details.agreedTime?.startsAt ?? null }, new Date());
  const place = { city: city.slug, locale };
  return (
    <>
      <DoneForm
        action={doneAction.bind(null, place)}
        exchange={exchange.id}
        words={wordsFor(me).map((value) => ({ value, label: t(`words.${value}`) }))}
        texts={formTexts(locale, ["thanks"])}
        labels={{ word: t("done.word", { name }), yes: t("done.yes"), working: t("working") }}
      />
      <NotDoneForm
        action={notDoneAction.bind(null, place)}
        exchange={exchange.id}
        choices={notDoneChoices({ side: me, name, missable }, locale)}
        texts={formTexts(locale, ["time"])}
        labels={{ open: t("done.no"), why: t("done.why"), send: t("done.send"), working: t("working") }}
      />
      <p className="aft__links">
        <a href={href(locale, "exchangeTrouble", { city: city.slug, id: exchange.id })}>
          <Icon name="flag" size="s" />
          {t("done.trouble")}
        </a>
      </p>
    </>
  );
}
