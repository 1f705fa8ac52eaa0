import { PosterSwitches } from "#components/poster/poster-switches.tsx";
import { PosterTool } from "#components/poster/poster-tool.tsx";
import { QuartierPoster } from "#components/poster/quartier-poster.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { loadQuartiers } from "#lib/server/cities/load-city.ts";
import { env } from "#lib/server/env.ts";
import { loadQuartierPoster } from "#lib/server/posters/load-quartier-poster.ts";
import { OPTION_NAMES, offeredLanguages, readPosterOptions } from "#lib/sharing/poster-options.ts";
import { PosterForm } from "./poster-form.tsx";
import { PRINTED } from "./poster-tabs.tsx";
import { first, type PreviewProps } from "./preview-props.ts";

/** The poster of a quartier, the first one as long as none is chosen. */
export async function QuartierPreview({ city, locale, params }: PreviewProps) {
  const t = getTranslator(locale, "posters");
  const quartiers = await loadQuartiers(city);
  const slug = first(params.quartier);
  const chosen = quartiers.find((quartier) => quartier.slug === slug) ?? quartiers[0];
  const poster = chosen ? await loadQuartierPoster(city, chosen.slug) : null;
  const languages = offeredLanguages(poster?.languages ?? [], locale);
  const shown = { city, locale, languages };
  return (
    <PosterTool
      locale={locale}
      title={t("title")}
      hint={t("lead")}
      sheets={
        poster && (
          <QuartierPoster
            {...shown}
            quartier={poster.quartier}
            counts={poster.counts}
            baseUrl={env().baseUrl}
            now={new Date()}
          />
        )
      }
    >
      <PosterForm
        key={chosen?.slug}
        action={href(locale, "posters", { city: city.slug })}
        hidden={{ quoi: PRINTED.quartier, [OPTION_NAMES.shown]: "1" }}
        submit={t("show")}
      >
        <SelectField
          name="quartier"
          label={t("field.quartier")}
          options={quartiers.map((one) => ({ value: one.slug, label: one.name }))}
          defaultValue={chosen?.slug ?? ""}
        />
        <PosterSwitches locale={locale} offered={languages} chosen={readPosterOptions(params, languages)} />
      </PosterForm>
    </PosterTool>
  );
}
