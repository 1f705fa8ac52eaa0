import type { QuartierProblem } from "#lib/cities/quartier-problem.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { quartierProblemWords } from "#lib/i18n/quartier-problem-words.ts";
import { getTranslator } from "#lib/i18n/translator.ts";

const SHOWN = 30;

/** What is wrong with a file of quartiers, or to be looked at, one sentence each. */
export function QuartierProblems({ problems, locale }: { problems: readonly QuartierProblem[]; locale: Locale }) {
  const said = problems.slice(0, SHOWN).map((problem) => quartierProblemWords(problem, locale));
  return (
    <ul className="quartier-facts">
      {[...new Set(said)].map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
      {problems.length > SHOWN && (
        <li>{getTranslator(locale, "quartiers")("more", { count: problems.length - SHOWN })}</li>
      )}
    </ul>
  );
}
