import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { OwnDecision } from "#lib/server/moderation/load-decision.ts";

type Props = { own: OwnDecision; citySlug: string; locale: Locale };

/** What was judged, as it stood then, and where to change it while that is what is waited for. */
export function JudgedThing({ own: { decision, force }, citySlug, locale }: Props) {
  const { judged, passage, action, listingId, listingStatus } = decision;
  const t = getTranslator(locale, "decisionPage");
  const canChange = action === "ask_change" && force === "inForce" && listingStatus === "pending";
  if (!judged.title && judged.excerpt.length === 0) return null;
  return (
    <section className="card card--flat stack" aria-labelledby="judged">
      <h2 id="judged">{t("judgedTitle")}</h2>
      <p className="small muted">{t("judgedHint")}</p>
      {judged.title && (
        <div className="quoted">
          <p>
            <b>{judged.title}</b>
          </p>
          {judged.body && <p>{judged.body}</p>}
        </div>
      )}
      {judged.excerpt.map((text, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the texts are kept as they were, and may be the same.
        <p className="quoted" key={at}>
          {text}
        </p>
      ))}
      {passage && (
        <>
          <h3>{t("passage")}</h3>
          <p className="quoted">{passage}</p>
        </>
      )}
      {canChange && listingId && (
        <p>
          <a className="btn" href={href(locale, "editListing", { city: citySlug, id: listingId })}>
            {t("change")}
          </a>
        </p>
      )}
    </section>
  );
}
