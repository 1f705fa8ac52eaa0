import { DISTANCE_BANDS_M } from "#lib/geo/distance-band.ts";
import { distanceLabel } from "#lib/i18n/distance-label.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import type { Farther } from "#lib/matching/farther.ts";
import type { OtherTime } from "#lib/matching/other-slots.ts";
import type { WhyNobody } from "#lib/matching/why-nobody.ts";

function timesSentence(times: readonly OtherTime[], locale: Locale): string {
  const t = getTranslator(locale, "matching");
  const choices = times.map(({ when, people }) => t("whyNobody.time", { people, when: t(`whyNobody.when.${when}`) }));
  return t("whyNobody.times", { choices: getFormatter(locale, "UTC").list(choices) });
}

function distanceSentences({ bandM, people, remote }: Farther, locale: Locale): string[] {
  const t = getTranslator(locale, "matching");
  const distance = distanceLabel(bandM ?? DISTANCE_BANDS_M.at(-1) ?? 0, locale);
  const nearest = t(bandM === null ? "whyNobody.nearestFar" : "whyNobody.nearest", { people, distance });
  return remote > 0 ? [nearest, t("whyNobody.remote", { people: remote })] : [nearest];
}

/** What a person could change about an obstacle, and how many people that would bring; nothing where nothing is known. */
export function whatWouldHelp(reason: WhyNobody, locale: Locale): string[] {
  if (reason.code === "other-slots") return reason.times.length > 0 ? [timesSentence(reason.times, locale)] : [];
  if (reason.code === "too-far") return reason.nearest ? distanceSentences(reason.nearest, locale) : [];
  return [];
}
