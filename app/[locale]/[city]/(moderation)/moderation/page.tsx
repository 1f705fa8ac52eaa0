import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ModerationNav } from "#components/moderation/moderation-nav.tsx";
import { LiveQueue } from "#components/moderation/queue-context.tsx";
import { QueueList } from "#components/moderation/queue-list.tsx";
import { queueView } from "#components/moderation/queue-view.ts";
import { ShortcutBar } from "#components/moderation/shortcut-bar.tsx";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { readQueueFilter } from "#lib/moderation/queue-filter.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { openDesk } from "#lib/server/moderation/open-desk.ts";
import { memberPage } from "#lib/server/session.ts";
import { AfterPress } from "./_components/after-press.tsx";
import { CasePanel } from "./_components/case-panel.tsx";
import { CaseSide } from "./_components/case-side.tsx";
import { ModerationHead } from "./_components/moderation-head.tsx";
import { NoCase } from "./_components/no-case.tsx";
import type { CasePlace } from "./_components/queue-place.ts";
import { shortcutWords } from "./_components/shortcut-words.ts";

export const dynamic = "force-dynamic";

type Asked = Record<"dossier" | "file" | "fait" | "decision", string | string[] | undefined>;
type Props = { params: Promise<{ locale: string; city: string }>; searchParams: Promise<Partial<Asked>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, "moderation")("title"), robots: { index: false } } : {};
}

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : "");

/** The queue of a city and the case that is open, for its moderators and admins; for anybody else there is no such page. */
export default async function ModerationPage({ params, searchParams }: Props) {
  const { locale, city: slug } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const member = await memberPage(locale, slug, href(locale, "moderation", { city: slug }));
  const asked = await searchParams;
  const now = new Date();
  const filter = readQueueFilter(asked.file);
  const dossier = one(asked.dossier);
  const desk = await openDesk(member, { dossier, filter, decision: one(asked.decision) }, now);
  if (!desk) notFound();
  const { queue, opened, taken, undone } = desk;
  const place: CasePlace = { city: slug, locale, filter, dossier: opened?.id ?? "" };
  const t = getTranslator(locale, "moderation");
  const stream = new URLSearchParams({ locale, file: filter });
  return (
    <div className="wrap wrap--wide">
      <LiveQueue
        drawn={queueView(queue, { city, locale, filter }, now)}
        url={`/api/${slug}/moderation/queue?${stream}`}
      >
        <ModerationHead queue={queue} locale={locale} drawnAt={now.toISOString()} />
        <ModerationNav city={slug} locale={locale} role={member.role} current="moderation" />
        <AfterPress
          // Drawn anew after each press, so that the second note or opinion is heard as well.
          key={`${opened?.id} ${opened?.notes.length}`}
          taken={taken}
          done={asked.fait}
          dangerTo={opened?.dangerTo ?? "nobody"}
          place={place}
          now={now}
        />
        <ShortcutBar words={shortcutWords(locale)} />
        <div className="desk">
          <div className="desk__queue">
            <QueueList openId={opened?.id ?? null} words={{ label: t("queue.label"), filters: t("filter.label") }} />
          </div>
          <div className="desk__case">
            {opened ? (
              <CasePanel opened={opened} undone={undone} city={city} place={place} />
            ) : (
              <NoCase waiting={queue.total} isMissing={dossier !== ""} place={place} />
            )}
          </div>
          <div className="desk__side">{opened && <CaseSide opened={opened} city={city} place={place} />}</div>
        </div>
      </LiveQueue>
    </div>
  );
}
