import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Icon } from "#components/ui/icon.tsx";
import { MAX_THANKS, wordsFor } from "#lib/exchanges/thanks.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { isId } from "#lib/identity/is-id.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { loadExchange } from "#lib/server/exchanges/load-exchange.ts";
import { loadThanks } from "#lib/server/exchanges/load-thanks.ts";
import { memberPage } from "#lib/server/session.ts";
import { thanksAction } from "../_aftercare/actions.ts";
import { otherName } from "../_aftercare/panel-props.ts";
import { ThanksForm } from "../_aftercare/thanks-form.tsx";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; city: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale)
    ? { title: getTranslator(locale, "aftercare")("thanks.title"), robots: { index: false } }
    : {};
}

/** A word of thanks for the other one of a help that is done. */
export default async function ThanksPage({ params }: Props) {
  const { locale, city: slug, id } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale) || !isId(id)) notFound();
  const member = await memberPage(locale, slug, href(locale, "thankExchange", { city: slug, id }));
  const details = await loadExchange(member, id, new Date());
  if (!details) notFound();
  const t = getTranslator(locale, "aftercare");
  const { given } = await loadThanks(member, id);
  const done = details.exchange.status === "done";
  const title = t("thanks.pageTitle", { name: otherName(details, locale) });
  return (
    <div className="wrap">
      <div className="flow stack">
        <a className="back" href={href(locale, "exchange", { city: slug, id })}>
          <Icon name="left" />
          {t("thanks.back")}
        </a>
        <h1>{title}</h1>
        {!done && <p>{t("thanks.notYet")}</p>}
        {done && given && <p>{t("thanks.already")}</p>}
        {done && !given && (
          <>
            <p>{t("thanks.pageLead")}</p>
            <ThanksForm
              action={thanksAction.bind(null, { city: slug, locale })}
              exchange={id}
              words={wordsFor(details.me).map((value) => ({ value, label: t(`words.${value}`) }))}
              maxLength={MAX_THANKS}
              texts={formTexts(locale, ["thanks"])}
              labels={{
                title,
                words: t("thanks.words"),
                text: t("thanks.text"),
                textHint: t("thanks.textHint"),
                isPublic: t("thanks.isPublic"),
                isPublicHint: t("thanks.isPublicHint"),
                send: t("thanks.send"),
                working: t("working"),
              }}
            />
          </>
        )}
      </div>
    </div>
  );
}
