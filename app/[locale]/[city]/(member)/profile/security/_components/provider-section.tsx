import { ButtonForm } from "#components/ui/button-form.tsx";
import type { City } from "#lib/cities/city.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import type { OidcProviderName } from "#lib/identity/oidc-provider.ts";
import type { ProviderState } from "#lib/server/identity/oidc/link-identity.ts";
import {
  forgetIdentityAction,
  linkIdentityAction,
  startLinkAction,
  unlinkIdentityAction,
} from "../provider-actions.ts";
import { FreshSignIn } from "./fresh-sign-in.tsx";

type Place = { city: City; locale: Locale };
type Props = Place & {
  providers: readonly ProviderState[];
  /** Whose identity this browser has just brought back, not linked yet. */
  pending: OidcProviderName | null;
  email: string;
  mayChange: boolean;
};

/** The accounts of other providers that sign somebody in, and the way to link one: never without their own press. */
export function ProviderSection({ providers, pending, email, mayChange, city, locale }: Props) {
  if (providers.length === 0) return null;
  const t = getTranslator(locale, "security");
  const asked = providers.find(({ provider, linked }) => provider === pending && !linked);
  return (
    <section className="card card--flat stack" aria-labelledby="providers">
      <h2 id="providers">{t("providers.title")}</h2>
      {asked && mayChange && <Ask name={asked.name} email={email} city={city} locale={locale} />}
      {providers.map((state) => (
        <Line key={state.provider} state={state} mayChange={mayChange && !asked} city={city} locale={locale} />
      ))}
      {!mayChange && <FreshSignIn citySlug={city.slug} locale={locale} />}
    </section>
  );
}

function Ask({ name, email, city, locale }: Place & { name: string; email: string }) {
  const t = getTranslator(locale, "security");
  const place = { city: city.slug, locale };
  const shared = { hidden: {}, working: t("working"), texts: formTexts(locale, []) };
  return (
    <>
      <p>{t.rich("providers.ask", { name, email, b: (text) => <b>{text}</b> })}</p>
      <div className="row">
        <ButtonForm
          {...shared}
          action={linkIdentityAction.bind(null, place)}
          buttons={[{ label: t("providers.yes") }]}
          about={t("providers.title")}
        />
        <ButtonForm
          {...shared}
          action={forgetIdentityAction.bind(null, place)}
          buttons={[{ label: t("providers.no"), variant: "ghost" }]}
          about={t("providers.no")}
        />
      </div>
    </>
  );
}

function Line({ state, mayChange, city, locale }: Place & { state: ProviderState; mayChange: boolean }) {
  const t = getTranslator(locale, "security");
  const { provider, name, linked } = state;
  const day = (at: Date) => getFormatter(locale, city.timeZone).dateTime(at, { dateStyle: "long" });
  const action = linked ? unlinkIdentityAction : startLinkAction;
  const label = t(linked ? "providers.unlink" : "providers.link", { name });
  return (
    <>
      <p>{linked ? t("providers.linked", { name, at: day(linked.createdAt) }) : t("providers.notLinked", { name })}</p>
      {mayChange && (
        <ButtonForm
          action={action.bind(null, { city: city.slug, locale })}
          hidden={{ provider }}
          buttons={[{ label, variant: "ghost" }]}
          about={label}
          working={t("working")}
          texts={formTexts(locale, [])}
        />
      )}
    </>
  );
}
