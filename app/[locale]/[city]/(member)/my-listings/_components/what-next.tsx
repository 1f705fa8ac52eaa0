import type { ReactNode } from "react";
import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import { lastMoment } from "#lib/listings/local-time.ts";
import type { CountedListing } from "#lib/server/listings/load-my-listings.ts";

type Props = { listing: CountedListing; city: City; locale: Locale };

/** What happens to a listing that has just been published: who sees it, how it ends, how to change it. */
export function WhatNext({ listing, city, locale }: Props) {
  const t = getTranslator(locale, "mine");
  const { id, kind, people } = listing;
  const until = getFormatter(locale, city.timeZone).dateTime(lastMoment(listing.expiresAt), {
    weekday: "long",
    day: "numeric",
    month: "long",
  });
  return (
    <section aria-labelledby="next">
      <h2 id="next">{t("next")}</h2>
      <ol className="next">
        <Step title={t("next1.title")}>{t(`next1.${kind}`, { count: people })}</Step>
        <Step title={t("next2.title")}>{t(`next2.${kind}`, { date: until })}</Step>
        <Step title={t("next3.title")}>
          {t("next3.text")} <a href={href(locale, "editListing", { city: city.slug, id })}>{t("next3.link")}</a>
        </Step>
      </ol>
    </section>
  );
}

function Step({ title, children }: { title: string; children: ReactNode }) {
  return (
    <li>
      <b>{title}</b>
      <p>{children}</p>
    </li>
  );
}
