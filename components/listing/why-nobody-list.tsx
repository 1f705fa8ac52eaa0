import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { WhyNobody } from "#lib/matching/why-nobody.ts";
import { whatWouldHelp } from "./what-would-help.ts";

type Props = { why: readonly WhyNobody[]; cityName: string; locale: Locale };

/** Why nobody fits a request, one line for each thing that would change it, with numbers of people. */
export function WhyNobodyList({ why, cityName, locale }: Props) {
  const t = getTranslator(locale, "matching");
  return (
    <ul aria-label={t("whyNobody.title")}>
      {why.map((reason) => (
        <li key={reason.code}>
          {[
            t(`whyNobody.${reason.code}`, { city: cityName, people: "people" in reason ? reason.people : 0 }),
            ...whatWouldHelp(reason, locale),
          ].join(" ")}
        </li>
      ))}
    </ul>
  );
}
