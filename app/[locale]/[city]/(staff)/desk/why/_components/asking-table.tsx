import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { ExplainedPair } from "#lib/server/desk/explain-to-admin.ts";
import { YesNo } from "./yes-no.tsx";

type Props = { pair: ExplainedPair; locale: Locale };

/** Whether the helper could be asked at this moment: each condition, with its numbers. */
export function AskingTable({ pair: { online, explanation, asking }, locale }: Props) {
  const t = getTranslator(locale, "whyNot");
  const { allowed, step } = explanation;
  const detail = step === null ? "" : t(`step.${step}`);
  const rows = [
    { check: "request-online" as const, kept: online.request, detail: "" },
    { check: "offer-online" as const, kept: online.offer, detail: "" },
    { check: "rules" as const, kept: allowed, detail: "" },
    { check: "step" as const, kept: step !== null, detail },
    ...asking.map((finding) => ({
      check: finding.check,
      kept: finding.kept,
      detail: "used" in finding ? t("asking.of", { used: finding.used, most: finding.most }) : "",
    })),
  ];
  return (
    <>
      <div className="scroll-x">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("asking.check")}</th>
              <th scope="col">{t("asking.kept")}</th>
              <th scope="col">{t("asking.values")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ check, kept, detail }) => (
              <tr key={check}>
                <th scope="row">{t(`asking.${check}`)}</th>
                <YesNo is={kept} locale={locale} />
                <td className="num">{detail}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>{t(rows.every(({ kept }) => kept) ? "asking.now" : "asking.notNow")}</p>
    </>
  );
}
