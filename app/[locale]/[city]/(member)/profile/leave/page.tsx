import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Icon } from "#components/ui/icon.tsx";
import type { City } from "#lib/cities/city.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import { isLocale, type Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import type { Member } from "#lib/identity/member.ts";
import { erasureOf } from "#lib/privacy/come-back-link.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { countGoingOn } from "#lib/server/privacy/count-going-on.ts";
import { memberPage } from "#lib/server/session.ts";
import { LeaveForm } from "./_components/leave-form.tsx";
import { leaveAction } from "./actions.ts";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; city: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, "leaving")("title"), robots: { index: false } } : {};
}

/** What is erased at once and later, and what stays without a name. */
async function Consequences({ member, city, locale }: { member: Member; city: City; locale: Locale }) {
  const t = getTranslator(locale, "leaving");
  const date = getFormatter(locale, city.timeZone).dateTime(erasureOf(new Date()), { dateStyle: "long" });
  return (
    <>
      <p>{t("intro")}</p>
      <h2>{t("now")}</h2>
      <ul>
        <li>{t("nowList.hidden")}</li>
        <li>{t("nowList.exchanges", { count: await countGoingOn(member) })}</li>
        <li>{t("nowList.out")}</li>
      </ul>
      <h2>{t("later", { date })}</h2>
      <ul>
        {(["account", "others", "figures"] as const).map((name) => (
          <li key={name}>{t(`laterList.${name}`)}</li>
        ))}
      </ul>
      <p>{t("until")}</p>
      <p>
        <a href={href(locale, "myData", { city: city.slug })}>{t("copyFirst")}</a>
      </p>
    </>
  );
}

/** Somebody leaves: with all that it means, before they say so. */
export default async function LeavePage({ params }: Props) {
  const { locale, city: slug } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const member = await memberPage(locale, slug, href(locale, "leave", { city: slug }));
  const t = getTranslator(locale, "leaving");
  const myData = href(locale, "myData", { city: slug });
  return (
    <div className="wrap">
      <div className="flow stack">
        <a className="back" href={myData}>
          <Icon name="left" />
          {getTranslator(locale, "myData")("title")}
        </a>
        <h1>{t("title")}</h1>
        {member.role === "resident" ? (
          <>
            <Consequences member={member} city={city} locale={locale} />
            <LeaveForm
              action={leaveAction.bind(null, { city: slug, locale })}
              texts={formTexts(locale, ["leaving"])}
              words={{
                legend: t("sureLegend"),
                sure: t("sure"),
                submit: t("submit"),
                working: t("working"),
                stay: t("stay"),
              }}
              stay={myData}
            />
          </>
        ) : (
          <p>{t("staff")}</p>
        )}
      </div>
    </div>
  );
}
