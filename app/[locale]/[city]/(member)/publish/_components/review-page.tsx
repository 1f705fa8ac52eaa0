import { Icon } from "#components/ui/icon.tsx";
import { formTexts } from "#lib/i18n/form-texts.ts";
import { href } from "#lib/i18n/routes.ts";
import { stepSlug } from "#lib/i18n/steps.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { ListingContent } from "#lib/listings/listing.ts";
import { findRisks } from "#lib/moderation/find-risks.ts";
import { loadQuartiers } from "#lib/server/cities/load-city.ts";
import { currentSession } from "#lib/server/session.ts";
import { deleteDraftAction, publishAction } from "../actions.ts";
import { DeleteDraftForm } from "./delete-draft-form.tsx";
import type { Flow } from "./load-flow.ts";
import { PublishForm } from "./publish-form.tsx";
import { ReviewList } from "./review-list.tsx";
import { WhatFits } from "./what-fits.tsx";
import { WhoSeesWhat } from "./who-sees-what.tsx";

type Props = { flow: Flow; content: ListingContent; quartier: string; exactPlace: boolean };

const FINEST = 9;

/** All the answers before they are published; a visitor is asked to sign in, and finds them here again. */
export async function ReviewPage({ flow, content, quartier, exactPlace }: Props) {
  const { city, locale, member } = flow;
  const t = getTranslator(locale, "publish");
  const place = (await loadQuartiers(city)).find(({ slug }) => slug === quartier);
  const isHinted = [content.title, content.body].some((text) => findRisks(text).length > 0);
  return (
    <>
      <ReviewList
        content={content}
        photoCount={flow.draft?.photos.length ?? 0}
        quartierName={place?.name ?? ""}
        city={city}
        locale={locale}
      />
      <WhoSeesWhat
        firstName={member?.firstName ?? null}
        exactPlace={exactPlace}
        cellResolution={place?.cellResolution ?? FINEST}
        locale={locale}
      />
      <WhatFits flow={flow} answers={{ ...content, quartier }} asLinks />
      {member ? (
        <PublishForm
          action={publishAction.bind(null, { city: city.slug, locale })}
          kind={content.kind}
          draftId={flow.draft?.id ?? ""}
          texts={formTexts(locale, ["key", "unpaid", "quartier"])}
          words={{
            unpaid: t("unpaid"),
            unpaidHint: t("unpaidHint"),
            charter: t("charter"),
            charterHref: href(locale, "charter", {}),
            publish: t(`publish.${content.kind}`),
            publishing: t("publishing"),
          }}
        />
      ) : (
        <SignInFirst flow={flow} kind={content.kind} />
      )}
      <DeleteDraftForm
        action={deleteDraftAction.bind(null, { city: city.slug, locale })}
        label={t("draftDelete")}
        pendingLabel={t("draftDeleting")}
      />
      {member && <p className="small muted after">{t(isHinted ? "afterHints" : "after")}</p>}
    </>
  );
}

async function SignInFirst({ flow: { city, locale }, kind }: { flow: Flow; kind: ListingContent["kind"] }) {
  const t = getTranslator(locale, "publish");
  const next = href(locale, "publishStep", { city: city.slug, step: stepSlug(locale, "review") });
  const door = (await currentSession())
    ? href(locale, "welcome", { city: city.slug }, { next })
    : href(locale, "signIn", {}, { next });
  return (
    <>
      <p className="banner unpaid">
        <Icon name="mail" />
        <span>
          <b>{t("signInTitle")}</b>
          <br />
          {t("signInHint")}
        </span>
      </p>
      <p className="go">
        <a className={`btn btn--${kind} btn--big`} href={door}>
          {t("signIn")}
        </a>
      </p>
    </>
  );
}
