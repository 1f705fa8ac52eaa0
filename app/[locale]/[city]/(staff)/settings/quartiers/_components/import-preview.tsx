import { QuartierProblems } from "#components/staff/quartier-problems.tsx";
import { QuartierShapes } from "#components/staff/quartier-shapes.tsx";
import { ButtonForm } from "#components/ui/button-form.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { City } from "#lib/cities/city.ts";
import type { ImportedQuartier } from "#lib/cities/imported-quartier.ts";
import { isQuartierError } from "#lib/cities/quartier-problem.ts";
import type { ImportReport } from "#lib/cities/quartier-report.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { QuartierDesk, QuartierDraft } from "#lib/server/cities/load-quartier-draft.ts";
import { confirmQuartiersAction } from "../actions.ts";
import { ChangeTables } from "./change-tables.tsx";

type Props = { desk: QuartierDesk; draft: QuartierDraft; city: City; locale: Locale };

/** What a file that was sent would change, with the button that does it; what is wrong with it where it cannot be. */
export function ImportPreview({ desk, draft, city, locale }: Props) {
  const t = getTranslator(locale, "quartiers");
  const errors = draft.problems.filter(isQuartierError);
  const { preview } = desk;
  if (errors.length > 0 || !draft.quartiers || !preview) {
    return (
      <section className="banner banner--danger" aria-labelledby="refus" role="alert">
        <Icon name="warn" />
        <div className="stack">
          <h2 id="refus">{t("refused")}</h2>
          <p>{t("refusedLead", { count: errors.length })}</p>
          <QuartierProblems problems={draft.problems} locale={locale} />
        </div>
      </section>
    );
  }
  return (
    <section className="stack" aria-labelledby="fichier">
      <h2 id="fichier">{t("checked")}</h2>
      {draft.problems.length > 0 && (
        <div className="banner banner--sun">
          <Icon name="warn" />
          <div>
            <h3>{t("warnings")}</h3>
            <QuartierProblems problems={draft.problems} locale={locale} />
          </div>
        </div>
      )}
      <QuartierShapes areas={marked(draft.quartiers, preview)} before={desk.known} label={t("map")} />
      <p className="small muted">{t("outside")}</p>
      <ChangeTables report={preview} locale={locale} />
      <ButtonForm
        action={confirmQuartiersAction.bind(null, { city: city.slug, locale })}
        hidden={{ id: draft.id }}
        buttons={[{ label: t("confirm") }]}
        about={t("about")}
        working={t("working")}
        texts={formTexts(locale, [])}
        big
      >
        <a className="btn btn--ghost" href={href(locale, "quartierSettings", { city: city.slug })}>
          {t("cancel")}
        </a>
      </ButtonForm>
    </section>
  );
}

function marked(quartiers: readonly ImportedQuartier[], { added, reshaped }: ImportReport) {
  const [news, changed] = [new Set(added.map(({ slug }) => slug)), new Set(reshaped.map(({ slug }) => slug))];
  const markOf = (slug: string) => (news.has(slug) ? "new" : changed.has(slug) ? "changed" : undefined);
  return quartiers.map((quartier) => ({ ...quartier, mark: markOf(quartier.slug) }) as const);
}
