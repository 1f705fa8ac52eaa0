import { Icon } from "#components/ui/icon.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { OpenedInvitation } from "#lib/server/invitations/load-invitation-link.ts";

type Props = { opened: OpenedInvitation; done: boolean; citySlug: string; locale: Locale };

/** Why there is nothing to answer: it was just done, or done before, or it is no longer needed. */
export function NothingToAnswer({ opened, done, citySlug, locale }: Props) {
  const t = getTranslator(locale, "invitation");
  const { view, help } = opened;
  if (!help) {
    return (
      <>
        <h1>{t(`heading.${view}`)}</h1>
        <p>{t(`text.${view}`)}</p>
      </>
    );
  }
  const { answer } = opened;
  const { title, quartierName, firstName: name, requestId, category: key } = help;
  const category = getTranslator(locale, "catalogue")(`category.${key}`);
  const just = done && view === "answered" && help.answer === answer;
  if (view === "ask") return null;
  return (
    <>
      <h1>{just ? t(`heading.done.${answer}`) : t(`heading.${view}`)}</h1>
      <p>
        <b>{title}</b> · {quartierName}
      </p>
      {just ? (
        <p className="banner banner--success" role="status">
          <Icon name="check" />
          <span>{t(`text.done.${answer}`, { name, category })}</span>
        </p>
      ) : (
        <p>{t(view === "late" ? "text.over" : `text.${view}`)}</p>
      )}
      {just && answer === "can" && (
        <p>
          <a className="btn" href={href(locale, "exchanges", { city: citySlug })}>
            {t("exchanges")}
          </a>
        </p>
      )}
      {(view === "late" || just) && (
        <p>
          <a href={href(locale, "listing", { city: citySlug, id: requestId })}>{t("see")}</a>
        </p>
      )}
    </>
  );
}
