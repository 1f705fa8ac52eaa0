import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { CrisisReport } from "#lib/server/crisis/load-crisis-report.ts";

const COUNTED = ["requests", "offers", "helps"] as const;

/** What happened by category: while the crisis went on, and before in brackets. */
export function CategoryTable({ report, locale }: { report: CrisisReport; locale: Locale }) {
  const t = getTranslator(locale, "crisis");
  const names = getTranslator(locale, "catalogue");
  if (report.categories.length === 0) return <p className="muted">{t("report.nothing")}</p>;
  return (
    <section className="stack" aria-labelledby="categories">
      <h2 id="categories">{t("report.categories")}</h2>
      <div className="scroll-x">
        <table className="table" aria-labelledby="categories">
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {t("report.category")}
              </th>
              {COUNTED.map((name) => (
                <th scope="colgroup" colSpan={2} key={name}>
                  {t(`report.${name}`)}
                </th>
              ))}
            </tr>
            <tr>
              {COUNTED.flatMap((name) => [
                <th scope="col" key={`${name} during`}>
                  {t("report.during")}
                </th>,
                <th scope="col" key={`${name} earlier`}>
                  {t("report.earlier")}
                </th>,
              ])}
            </tr>
          </thead>
          <tbody>
            {report.categories.map(({ category, isFirst, during, earlier }) => (
              <tr key={category}>
                <th scope="row">
                  {names(`category.${category}`)} {isFirst && <span className="badge">{t("report.firstMark")}</span>}
                </th>
                {COUNTED.flatMap((name) => [
                  <td className="num" key={`${name} during`}>
                    {during[name]}
                  </td>,
                  <td className="num" key={`${name} earlier`}>
                    {earlier[name]}
                  </td>,
                ])}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
