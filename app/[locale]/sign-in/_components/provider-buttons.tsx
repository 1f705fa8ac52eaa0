import { ButtonForm } from "#components/ui/button-form.tsx";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { OidcProviderName } from "#lib/identity/oidc-provider.ts";
import { startOidcAction } from "../actions.ts";

type Props = { providers: readonly { provider: OidcProviderName; name: string }[]; locale: Locale; next: string };

/** Other ways to sign in than by mail. They are forms: nothing begins by a mere visit. */
export function ProviderButtons({ providers, locale, next }: Props) {
  if (providers.length === 0) return null;
  const t = getTranslator(locale, "signIn");
  return (
    <section className="stack" aria-labelledby="providers">
      <h2 id="providers">{t("providers.title")}</h2>
      {providers.map(({ provider, name }) => (
        <div className="stack" key={provider}>
          <ButtonForm
            action={startOidcAction}
            hidden={{ provider, locale, next }}
            buttons={[{ label: t("providers.go", { name }), variant: "ghost" }]}
            about={t("providers.go", { name })}
            working={t("sending")}
            texts={formTexts(locale, [])}
          />
          <p className="small muted">{t(`providers.about.${provider}`)}</p>
        </div>
      ))}
    </section>
  );
}
