import { FocusedStatus } from "#components/ui/focused-status.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";

type Props = { how: string; link: string; citySlug: string; locale: Locale };

const TOLD = { membre: "member", adresse: "visitor", anonyme: "anonymous" } as const;

/** The receipt of a notice: what happens next, and how to follow it. */
export function NoticeDone({ how, link, citySlug, locale }: Props) {
  const t = getTranslator(locale, "notice");
  const told = Object.entries(TOLD).find(([name]) => name === how)?.[1] ?? "anonymous";
  return (
    <>
      <h1>{t("done.title")}</h1>
      <FocusedStatus className="banner banner--success">
        <Icon name="check" />
        <span>{t("done.next")}</span>
      </FocusedStatus>
      <p>{t(`done.${told}`)}</p>
      <p>{t("secret")}</p>
      <p className="row">
        {link && (
          <a className="btn" href={href(locale, "noticeStatus", { city: citySlug }, { lien: link })}>
            {t("done.follow")}
          </a>
        )}
        <a className="btn btn--ghost" href={href(locale, "listings", { city: citySlug })}>
          {t("done.back")}
        </a>
      </p>
    </>
  );
}
