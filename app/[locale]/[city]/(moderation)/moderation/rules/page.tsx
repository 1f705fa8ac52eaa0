import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ModerationNav } from "#components/moderation/moderation-nav.tsx";
import { FocusedStatus } from "#components/ui/focused-status.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { City } from "#lib/cities/city.ts";
import { isLocale, type Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { loadRehearsal } from "#lib/server/moderation/load-rehearsal.ts";
import { loadRules, type RuleList, type ShownRule } from "#lib/server/moderation/load-rules.ts";
import { memberPage } from "#lib/server/session.ts";
import { RehearsalResult } from "./_components/rehearsal-result.tsx";
import { RuleCard } from "./_components/rule-card.tsx";
import { SwitchOff } from "./_components/switch-off.tsx";

export const dynamic = "force-dynamic";

type Asked = "fait" | "regle" | "repetition" | "eteindre";
type Changed = { code: ShownRule["code"]; to: "on" | "off" } | null;
type Props = {
  params: Promise<{ locale: string; city: string }>;
  searchParams: Promise<Partial<Record<Asked, string | string[]>>>;
};

/** The rule that was just switched, if it is as the address says. */
function readChanged({ rules }: RuleList, fait: unknown, regle: unknown): Changed {
  const rule = rules.find(({ code }) => code === regle);
  if (!rule) return null;
  if (fait === "on" && rule.state === "on") return { code: rule.code, to: "on" };
  return fait === "off" && rule.state === "off" ? { code: rule.code, to: "off" } : null;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, "rules")("page.title"), robots: { index: false } } : {};
}

/** The automatic rules of a city: what each finds, and whether it counts; for moderators, and nobody else has this page. */
export default async function RulesPage({ params, searchParams }: Props) {
  const { locale, city: slug } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const member = await memberPage(locale, slug, href(locale, "ruleSettings", { city: slug }));
  const list = await loadRules(member, new Date());
  if (!list) notFound();
  const { fait, regle, repetition, eteindre } = await searchParams;
  const shown = typeof repetition === "string" ? await loadRehearsal(member, repetition) : null;
  const changed = readChanged(list, fait, regle);
  const off = list.maySwitch && list.rules.find(({ code, state }) => code === eteindre && state !== "off");
  const t = getTranslator(locale, "rules");
  return (
    <div className="wrap">
      <ModerationNav city={slug} locale={locale} role={member.role} current="ruleSettings" />
      <div className="flow stack">
        <h1>{t("page.title")}</h1>
        {shown && fait === "rehearsed" && (
          // Drawn anew after each press, so that the second one is heard as well.
          <FocusedStatus key={shown.rehearsal.id} className="banner banner--success">
            <Icon name="check" />
            <span>{t("notice.rehearsed", { name: t(`code.${shown.rule.code}.name`) })}</span>
          </FocusedStatus>
        )}
        {off && <SwitchOff rule={off} city={city} locale={locale} />}
        {shown && <RehearsalResult shown={shown} city={city} locale={locale} />}
        <p>{t("page.lead")}</p>
        {!list.maySwitch && <p>{t("page.readOnly")}</p>}
        {list.rules.some(({ last, version }) => last?.ruleVersion !== version) && <p>{t("page.never")}</p>}
        <Rules reads="text" list={list} changed={changed} city={city} locale={locale} />
        <Rules reads="history" list={list} changed={changed} city={city} locale={locale} />
      </div>
    </div>
  );
}

type RulesProps = { reads: "text" | "history"; list: RuleList; changed: Changed; city: City; locale: Locale };

function Rules({ reads, list: { rules, maySwitch }, changed, city, locale }: RulesProps) {
  const t = getTranslator(locale, "rules");
  return (
    <section aria-labelledby={`rules-${reads}`}>
      <h2 id={`rules-${reads}`}>{t(`page.${reads}`)}</h2>
      <ul className="rule-list">
        {rules
          .filter((rule) => rule.reads === reads)
          .map((rule) => (
            <RuleCard
              key={rule.code}
              rule={rule}
              maySwitch={maySwitch}
              changed={changed?.code === rule.code ? changed.to : null}
              city={city}
              locale={locale}
            />
          ))}
      </ul>
    </section>
  );
}
