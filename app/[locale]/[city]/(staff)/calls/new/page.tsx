import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { StaffNav } from "#components/staff/staff-nav.tsx";
import { readCallQuery } from "#lib/calls/call-query.ts";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { worksAtDesk } from "#lib/identity/desk-access.ts";
import { localDay } from "#lib/listings/local-time.ts";
import { loadCallQuartiers } from "#lib/server/calls/load-call-quartiers.ts";
import { previewCall } from "#lib/server/calls/preview-call.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { memberPage } from "#lib/server/session.ts";
import { CallForm } from "./_components/call-form.tsx";
import { CallPreviewView } from "./_components/call-preview.tsx";
import { withTemplate } from "./with-template.ts";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string; city: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, "calls")("new.title"), robots: { index: false } } : {};
}

/** Writes a call, then shows what it would do, for agents and administrators; only the button of the second page sends it. */
export default async function NewCallPage({ params, searchParams }: Props) {
  const { locale, city: slug } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const member = await memberPage(locale, slug, href(locale, "newCall", { city: slug }));
  if (!worksAtDesk(member)) notFound();
  const now = new Date();
  const { date: today } = localDay(now, city.timeZone);
  const quartiers = await loadCallQuartiers(member);
  const { values, stage, template } = readCallQuery(await searchParams, today);
  const attempt = stage === "preview" ? await previewCall(member, values, locale, now) : null;
  const here = { city, locale, values };
  return (
    <div className="wrap">
      <StaffNav city={slug} locale={locale} role={member.role} current="calls" />
      {attempt?.state === "ready" ? (
        <CallPreviewView preview={attempt.preview} {...here} />
      ) : (
        <CallForm
          fieldErrors={attempt?.fieldErrors ?? null}
          quartiers={quartiers}
          today={today}
          {...here}
          values={withTemplate(values, { stage, template, quartiers, city, locale })}
        />
      )}
    </div>
  );
}
