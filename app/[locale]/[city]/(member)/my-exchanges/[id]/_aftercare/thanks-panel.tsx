import { Icon } from "#components/ui/icon.tsx";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { type ExchangeThanks, loadThanks } from "#lib/server/exchanges/load-thanks.ts";
import { otherName, type PanelProps } from "./panel-props.ts";

/** What becomes of a note, for its author to know. */
function fateOf({ isPublic, approved }: NonNullable<ExchangeThanks["given"]>) {
  if (!isPublic) return "private";
  if (approved === null) return "waiting";
  return approved ? "shown" : "notShown";
}

/** The words of thanks of a help that is done, and the way to write one's own. */
export async function ThanksPanel({ details, city, locale, member }: PanelProps) {
  const { exchange } = details;
  if (exchange.status !== "done") return null;
  const t = getTranslator(locale, "aftercare");
  const { given, received } = await loadThanks(member, exchange.id);
  const name = otherName(details, locale);
  return (
    <div className="aft">
      <Icon name="heart" />
      <h2>{t("thanks.title")}</h2>
      <div className="aft__body">
        {received && (
          <figure className="word">
            <figcaption>{t("thanks.received", { name })}</figcaption>
            <blockquote>{received.body}</blockquote>
          </figure>
        )}
        {given && (
          <figure className="word">
            <figcaption>{t("thanks.given")}</figcaption>
            <blockquote>{given.body}</blockquote>
            <p className="small muted">{t(`thanks.${fateOf(given)}`, { name })}</p>
          </figure>
        )}
        {!received && !given && <p className="small muted">{t("thanks.none")}</p>}
        {!given && (
          <p className="aft__links">
            <a href={href(locale, "thankExchange", { city: city.slug, id: exchange.id })}>
              {t("thanks.give", { name })}
            </a>
          </p>
        )}
      </div>
    </div>
  );
}
