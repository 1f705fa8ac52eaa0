import { ButtonForm } from "#components/ui/button-form.tsx";
import type { City } from "#lib/cities/city.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import type { Leaving } from "#lib/server/privacy/come-back.ts";
import { SignOutForm } from "../../../(member)/profile/_components/sign-out-form.tsx";
import { comeBackAction } from "../actions.ts";

type Place = { city: City; locale: Locale };

/** They may stay: opening this page changes nothing, pressing the button does. */
export function StayQuestion({ found, link, city, locale }: Place & { found: Leaving; link: string | null }) {
  const t = getTranslator(locale, "leaving");
  const date = getFormatter(locale, city.timeZone).dateTime(found.erasedOn, { dateStyle: "long", timeStyle: "short" });
  return (
    <>
      <h1>{t("back.title")}</h1>
      <p>
        <b>{t("back.question", { date })}</b>
      </p>
      <p>{t("back.what")}</p>
      <ButtonForm
        action={comeBackAction.bind(null, { city: city.slug, locale })}
        hidden={{ link: link ?? "" }}
        buttons={[{ label: t("back.stay") }]}
        about={t("back.title")}
        working={t("back.working")}
        texts={formTexts(locale, [])}
        big
      />
      {link === null && <SignOutForm locale={locale} label={t("back.go")} pendingLabel={t("back.working")} />}
    </>
  );
}

/** They have just left, are back, or the link is of no use any more. */
export function LeavingSaid({ said, city, locale }: Place & { said: "left" | "done" | "over" }) {
  const t = getTranslator(locale, "leaving");
  const next = href(locale, "profile", { city: city.slug });
  return (
    <>
      <h1>{t(`back.${said}Title`)}</h1>
      <p>{t(`back.${said}`)}</p>
      {said === "left" && <p>{t("back.leftMail")}</p>}
      <p className="row">
        {said !== "left" && (
          <a className="btn" href={href(locale, "signIn", {}, { next })}>
            {t("back.signIn")}
          </a>
        )}
        <a className="btn btn--ghost" href={href(locale, "listings", { city: city.slug })}>
          {t("back.home")}
        </a>
      </p>
    </>
  );
}
