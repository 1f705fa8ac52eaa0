import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import type { KeptScore } from "#lib/matching/kept-score.ts";
import type { ExplainedInvitation, ExplainedPair } from "#lib/server/desk/explain-to-admin.ts";
import { ScoreTables } from "./score-tables.tsx";
import { YesNo } from "./yes-no.tsx";

type Props = { pair: ExplainedPair; city: City; locale: Locale };
type Row = { what: string; at: Date; kept: KeptScore };

/** What an invitation was and became, in words. */
function invitationWords(invitation: ExplainedInvitation, { timeZone }: City, locale: Locale): string {
  const t = getTranslator(locale, "whyNot");
  const ladder = getTranslator(locale, "ladder");
  const { step, wave, answer, deadlineAt, otherOffer } = invitation;
  const date = getFormatter(locale, timeZone).dateTime(deadlineAt, { dateStyle: "long", timeStyle: "short" });
  return [
    t("kept.invitation", { step: ladder(`step.${step}`), wave }),
    ...(otherOffer ? [t("kept.otherOffer")] : []),
    answer === null ? t("kept.answer.none", { date }) : t(`kept.answer.${answer}`),
  ].join(", ");
}

/** What was kept when the helper was asked, and its score computed again: the two have to agree. */
export function KeptTable({ pair: { invitation, stored }, city, locale }: Props) {
  const t = getTranslator(locale, "whyNot");
  const rows: Row[] = [
    ...(invitation
      ? [{ what: invitationWords(invitation, city, locale), at: invitation.sentAt, kept: invitation.kept }]
      : []),
    ...(stored ? [{ what: t("kept.stored"), at: stored.computedAt, kept: stored.kept }] : []),
  ];
  if (rows.length === 0) return <p>{t("kept.none")}</p>;
  const judged = rows.filter(({ kept }) => kept.again !== null);
  return (
    <>
      <div className="scroll-x">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("kept.what")}</th>
              <th scope="col">{t("kept.when")}</th>
              <th scope="col" className="n">
                {t("kept.score")}
              </th>
              <th scope="col" className="n">
                {t("kept.again")}
              </th>
              <th scope="col">{t("kept.agrees")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <KeptRow key={row.what} row={row} city={city} locale={locale} />
            ))}
          </tbody>
        </table>
      </div>
      {judged.length > 0 && <p>{t(judged.every(({ kept }) => kept.agrees) ? "kept.same" : "kept.differs")}</p>}
      {invitation?.kept.again && (
        <details className="whynot__more">
          <summary>{t("kept.inputs")}</summary>
          <ScoreTables breakdown={invitation.kept.again} locale={locale} />
        </details>
      )}
    </>
  );
}

function KeptRow({ row: { what, at, kept }, city, locale }: { row: Row; city: City; locale: Locale }) {
  const t = getTranslator(locale, "whyNot");
  const format = getFormatter(locale, city.timeZone);
  const number = (value: number) => format.number(value, { minimumFractionDigits: 6, maximumFractionDigits: 6 });
  return (
    <tr>
      <th scope="row">{what}</th>
      <td>{format.dateTime(at, { dateStyle: "short", timeStyle: "short" })}</td>
      <td className="n">{number(kept.score)}</td>
      <td className="n">{kept.again ? number(kept.again.score) : t("kept.older")}</td>
      {kept.again ? <YesNo is={kept.agrees} locale={locale} /> : <td />}
    </tr>
  );
}
