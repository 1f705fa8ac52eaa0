import type { QuartierProblem } from "#lib/cities/quartier-problem.ts";
import type { Locale } from "./locale.ts";
import { getTranslator } from "./translator.ts";

/** What is wrong with a file of quartiers, in one sentence that names its quartier. */
export function quartierProblemWords(problem: QuartierProblem, locale: Locale): string {
  const t = getTranslator(locale, "quartiers");
  const { code, feature, slug, other = "", value = 0, at = "" } = problem;
  const named = slug === undefined ? t("where.feature", { feature: feature ?? 0 }) : null;
  const where = feature === undefined ? t("where.file") : (named ?? t("where.named", { feature, slug: slug ?? "" }));
  return t("said", { where, what: t(`problem.${code}`, { other, value, at }) });
}
