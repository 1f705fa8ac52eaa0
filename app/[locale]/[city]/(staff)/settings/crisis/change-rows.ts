import type { City } from "#lib/cities/city.ts";
import { matchingInForce, settingsInForce } from "#lib/cities/crisis.ts";
import type { CrisisPlan } from "#lib/cities/crisis-plan.ts";
import type { ModerationMode } from "#lib/cities/moderation-settings.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import type { CityMatching } from "#lib/matching/city-matching.schema.ts";

/** One thing that a crisis changes, in words. */
export type ChangeRow = { what: string; usual: string; crisis: string };
type Changing = { own: City; ownMatching: CityMatching; name: string; plan: CrisisPlan; locale: Locale };

const HOUR = 60;
const DAY = 24 * HOUR;

/** Minutes in the largest unit that says them whole. */
export function minutesText(minutes: number, locale: Locale): string {
  const t = getTranslator(locale, "crisis");
  if (minutes > 0 && minutes % DAY === 0) return t("unit.days", { count: minutes / DAY });
  if (minutes > 0 && minutes % HOUR === 0) return t("unit.hours", { count: minutes / HOUR });
  return t("unit.minutes", { count: minutes });
}

/** All that differs between ordinary times and a crisis, in the order of the page: what stays the same is left out. */
export function crisisChanges(changing: Changing): ChangeRow[] {
  return [
    ...publicRows(changing),
    ...matchingRows(changing),
    ...moderationRows(changing),
    ...textRows(changing),
  ].filter(({ usual, crisis }) => usual !== crisis);
}

function publicRows({ own, plan, name, locale }: Changing): ChangeRow[] {
  const t = getTranslator(locale, "crisis");
  const names = getTranslator(locale, "catalogue");
  const nothing = t("changes.nothing");
  const listed = (keys: readonly string[]) =>
    keys.map((key) => names(`category.${key as CrisisPlan["categories"][number]}`)).join(", ") || nothing;
  const opened = plan.categories.filter((category) => own.settings.categoriesOff.includes(category));
  return [
    { what: t("changes.banner"), usual: nothing, crisis: plan.banner.fr },
    { what: t("changes.bannerEn"), usual: nothing, crisis: plan.banner.en || nothing },
    { what: t("changes.link"), usual: nothing, crisis: plan.link ?? nothing },
    { what: t("changes.home"), usual: nothing, crisis: t("changes.homeBlock", { name }) },
    { what: t("changes.categories"), usual: nothing, crisis: listed(plan.categories) },
    { what: t("changes.opened"), usual: nothing, crisis: listed(opened) },
  ];
}

function matchingRows({ ownMatching, plan, locale }: Changing): ChangeRow[] {
  const t = getTranslator(locale, "crisis");
  const format = getFormatter(locale, "UTC");
  const metres = (m: number) =>
    m >= 1_000 ? t("unit.kilometres", { kilometres: m / 1_000 }) : t("unit.metres", { metres: m });
  const rows: [string, (matching: CityMatching) => string][] = [
    [t("changes.answers"), ({ limits }) => minutesOf(limits.answerMinutes, locale)],
    [t("changes.people"), ({ limits }) => Object.values(limits.waveSize).join(", ")],
    [t("changes.most"), ({ limits }) => String(limits.peoplePerRequest)],
    [t("changes.near"), ({ limits }) => metres(limits.nearM)],
    [t("changes.walk"), ({ weights }) => minutesText(Math.round(weights.walk.halfMinutes), locale)],
    [t("changes.remote"), ({ weights }) => format.number(weights.remote)],
  ];
  const inCrisis = matchingInForce(ownMatching, plan);
  return rows.map(([what, say]) => ({ what, usual: say(ownMatching), crisis: say(inCrisis) }));
}

const minutesOf = (minutes: Readonly<Record<string, number>>, locale: Locale) =>
  Object.values(minutes)
    .map((each) => minutesText(each, locale))
    .join(", ");

function moderationRows({ own, plan, locale }: Changing): ChangeRow[] {
  const t = getTranslator(locale, "crisis");
  const [usual, crisis] = [own.settings.moderation, settingsInForce(own.settings, plan).moderation];
  const mode = (one: ModerationMode) => t(`option.moderation.${one}`);
  return [
    { what: t("changes.mode"), usual: mode(usual.mode), crisis: mode(plan.moderation ?? usual.mode) },
    {
      what: t("changes.targets"),
      usual: minutesOf(usual.targetMinutes, locale),
      crisis: minutesOf(crisis.targetMinutes, locale),
    },
    {
      what: t("changes.escalate"),
      usual: minutesText(usual.escalateAfterMinutes, locale),
      crisis: minutesText(crisis.escalateAfterMinutes, locale),
    },
  ];
}

function textRows({ own, plan, locale }: Changing): ChangeRow[] {
  const t = getTranslator(locale, "crisis");
  const { settings } = own;
  const row = (what: string, before: string | null, then: string): ChangeRow => {
    const usual = before ?? t("changes.nothing");
    return { what, usual, crisis: then || usual };
  };
  const ours = t("changes.ours");
  return [
    row(t("changes.welcome"), settings.texts.fr.welcome ?? ours, plan.welcome.fr),
    row(t("changes.welcomeEn"), settings.texts.en.welcome ?? ours, plan.welcome.en),
    row(t("changes.hint"), null, plan.hint.fr),
    row(t("changes.hintEn"), null, plan.hint.en),
    row(t("changes.deskHours"), settings.deskHours, plan.deskHours),
    row(t("changes.deskPhone"), settings.deskPhone, plan.deskPhone),
  ];
}
