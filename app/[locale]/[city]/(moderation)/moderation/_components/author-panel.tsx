import type { ReactNode } from "react";
import { ButtonForm } from "#components/ui/button-form.tsx";
import type { City } from "#lib/cities/city.ts";
import type { FormTexts } from "#lib/forms/form-messages.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import type { OpenedCase } from "#lib/moderation/case-view.ts";
import { showAuthorAction } from "../actions.ts";
import { AuthorTimeline } from "./author-timeline.tsx";
import type { CasePlace } from "./queue-place.ts";

type Props = { opened: OpenedCase; isMine: boolean; city: City; place: CasePlace; texts: FormTexts };

const FIGURES = ["exchanges", "thanks", "decisions", "reports"] as const;

/** Whom a case is about, as a number: one decides on the text. The name is a press away, and that press is noted. */
export function AuthorPanel({ opened: { id, author, listing }, isMine, city, place, texts }: Props) {
  const { locale } = place;
  const t = getTranslator(locale, "judging");
  const { dateTime } = getFormatter(locale, city.timeZone);
  const { number, firstName, since, warned, isSuspended, restrictedUntil } = author;
  const figures = { ...author, exchanges: author.exchangesDone };
  const b = (chunks: ReactNode) => <b>{chunks}</b>;
  return (
    <section className="card author" aria-labelledby="auteur">
      <h2 id="auteur">{t(listing ? "author.title" : "author.person", { number })}</h2>
      <p className="small muted">{firstName ? t.rich("author.shown", { name: firstName, b }) : t("author.hidden")}</p>
      <dl>
        <dt>{t("author.since")}</dt>
        <dd>{dateTime(since, { month: "short", year: "numeric" })}</dd>
        {FIGURES.map((figure) => (
          <FigureRow key={figure} label={t(`author.${figure}`)} value={figures[figure]} />
        ))}
      </dl>
      {warned && <p className="small author__warned">{t("author.warned")}</p>}
      {(isSuspended || restrictedUntil) && (
        <p className="small author__warned">
          {restrictedUntil
            ? t("author.restricted", { date: dateTime(restrictedUntil, { dateStyle: "long" }) })
            : t("author.suspended")}
        </p>
      )}
      <AuthorTimeline events={author.events} city={city} locale={locale} />
      {isMine && !firstName && (
        <>
          <ButtonForm
            action={showAuthorAction.bind(null, place)}
            hidden={{ case: id }}
            buttons={[{ label: t("author.show"), variant: "quiet" }]}
            about={t("author.show")}
            working={getTranslator(locale, "moderation")("working")}
            texts={texts}
          />
          <p className="xs muted">{t("author.showHint")}</p>
        </>
      )}
    </section>
  );
}

function FigureRow({ label, value }: { label: string; value: number }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  );
}
