import { CaseWatch } from "#components/moderation/case-watch.tsx";
import { queueHref } from "#components/moderation/queue-view.ts";
import { claimUntilWords, hourWords } from "#components/moderation/time-words.ts";
import { ButtonForm } from "#components/ui/button-form.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { City } from "#lib/cities/city.ts";
import type { FormTexts } from "#lib/forms/form-messages.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { OpenedCase } from "#lib/moderation/case-view.ts";
import { releaseAction } from "../actions.ts";
import type { CasePlace } from "./queue-place.ts";

type Props = { opened: OpenedCase; city: City; place: CasePlace; texts: FormTexts };

function OwnClaim({ opened: { id, claim }, city, place, texts }: Props) {
  const { locale } = place;
  const t = getTranslator(locale, "judging");
  return (
    <div className="lock">
      <Icon name="lock" size="s" />
      <CaseWatch
        key={id}
        caseId={id}
        address={queueHref({ city, locale, filter: place.filter }, { dossier: id })}
        claimUrl={`/api/${city.slug}/moderation/claim?locale=${locale}`}
        until={claim ? claimUntilWords(claim.until, locale, city.timeZone) : ""}
        words={{ mine: t("claim.mine"), lost: t("claim.lost"), gone: t("claim.gone"), reload: t("claim.reload") }}
      />
      <ButtonForm
        action={releaseAction.bind(null, place)}
        hidden={{ case: id }}
        buttons={[{ label: t("claim.release"), variant: "ghost" }]}
        about={t("claim.releaseAbout")}
        working={getTranslator(locale, "moderation")("working")}
        texts={texts}
      />
    </div>
  );
}

/** Who works on a case and until when; or why nobody can decide it now. */
export function ClaimBanner(props: Props) {
  const { opened, city, place } = props;
  const { claim, pending, closed } = opened;
  if (claim?.isMine) return <OwnClaim {...props} />;
  const t = getTranslator(place.locale, "judging");
  const time = (at: Date) => hourWords(at, place.locale, city.timeZone);
  const [title, text] = claim
    ? [
        t("claim.other", { name: claim.firstName }),
        t("claim.otherUntil", { name: claim.firstName, time: time(claim.until) }),
      ]
    : pending?.state === "pending"
      ? [t("state.decided", { action: t(`done.${pending.action}`), time: time(pending.appliesAt) }), ""]
      : closed
        ? [t("state.closed"), t("state.closedText")]
        : [t("claim.free"), t("claim.freeText")];
  return (
    <div className="lock lock--others">
      <Icon name={closed ? "check" : "lock"} size="s" />
      <p>
        <b>{title}</b> {text}
      </p>
    </div>
  );
}
