import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ModerationNav } from "#components/moderation/moderation-nav.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { loadAuditLog } from "#lib/server/audit/load-audit-log.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { memberPage } from "#lib/server/session.ts";
import { ExportBox } from "./_components/export-box.tsx";
import { LogState } from "./_components/log-state.tsx";
import { LogTable } from "./_components/log-table.tsx";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string; city: string }>;
  searchParams: Promise<{ objet?: string | string[]; avant?: string | string[]; fait?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, "auditLog")("title"), robots: { index: false } } : {};
}

const LONGEST = 100;

/** What is looked for, as it was typed; null for the whole log. */
function readAbout(given: string | string[] | undefined): string | null {
  return (typeof given === "string" && given.trim().slice(0, LONGEST)) || null;
}

function readBefore(given: string | string[] | undefined): number | null {
  return typeof given === "string" && /^[1-9]\d{0,14}$/.test(given) ? Number(given) : null;
}

/** What moderation did and read in a city, for its administrators; for anybody else there is no such page. */
export default async function AuditLogPage({ params, searchParams }: Props) {
  const { locale, city: slug } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const member = await memberPage(locale, slug, href(locale, "auditLog", { city: slug }));
  const { objet, avant, fait } = await searchParams;
  const about = readAbout(objet);
  const log = await loadAuditLog(member, { about, before: readBefore(avant) }, new Date());
  if (!log) notFound();
  const t = getTranslator(locale, "auditLog");
  const here = { locale, city };
  return (
    <div className="wrap">
      <ModerationNav city={slug} locale={locale} role={member.role} current="auditLog" />
      <div className="stack log-page">
        <h1>{t("title")}</h1>
        {fait === "rien" && (
          <p className="banner" role="status">
            <Icon name="info" />
            <span>{t("exportNothing")}</span>
          </p>
        )}
        <p>{t("lead")}</p>
        <LogState log={log} locale={locale} />
        <form method="get" className="row row--end" action={href(locale, "auditLog", { city: slug })}>
          <div className="field">
            <label htmlFor="objet">{t("subject")}</label>
            <input
              className="input"
              id="objet"
              name="objet"
              maxLength={LONGEST}
              defaultValue={about ?? ""}
              aria-describedby="objet-hint"
            />
            <span className="hint" id="objet-hint">
              {t("subjectHint")}
            </span>
          </div>
          <button className="btn btn--ghost" type="submit">
            {t("search")}
          </button>
          {about && <a href={href(locale, "auditLog", { city: slug })}>{t("all")}</a>}
        </form>
        <LogTable entries={log.entries} empty={about ? t("nothingFound", { about }) : t("empty")} here={here} />
        {log.olderThan !== null && (
          <p>
            <a
              className="btn btn--ghost"
              href={href(locale, "auditLog", { city: slug }, { objet: about ?? "", avant: String(log.olderThan) })}
            >
              {t("older")}
            </a>
          </p>
        )}
        <ExportBox waiting={log.unexported} here={here} />
      </div>
    </div>
  );
}
