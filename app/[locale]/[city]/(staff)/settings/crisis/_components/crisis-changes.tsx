import type { City } from "#lib/cities/city.ts";
import type { CrisisPlan } from "#lib/cities/crisis-plan.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { CityMatching } from "#lib/matching/city-matching.schema.ts";
import { type ChangeRow, crisisChanges } from "../change-rows.ts";

type Props = { own: City; ownMatching: CityMatching; name: string; plan: CrisisPlan; locale: Locale };

/** Everything that a crisis changes, each thing as it usually is and as it is then. */
export function CrisisChanges({ own, ownMatching, name, plan, locale }: Props) {
  const t = getTranslator(locale, "crisis");
  const rows = crisisChanges({ own, ownMatching, name, plan, locale });
  return (
    <>
      <div className="scroll-x">
        <table className="table crisis-changes">
          <caption className="vh">{t("changes.caption")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("changes.what")}</th>
              <th scope="col">{t("changes.usual")}</th>
              <th scope="col">{t("changes.crisis")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row: ChangeRow) => (
              <tr key={row.what}>
                <th scope="row">{row.what}</th>
                <td>{row.usual}</td>
                <td>{row.crisis}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="small muted">{t("changes.same")}</p>
    </>
  );
}
