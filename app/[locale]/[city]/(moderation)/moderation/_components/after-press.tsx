import { FocusedStatus } from "#components/ui/focused-status.tsx";
import { formTexts } from "#lib/i18n/form-texts.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { DangerRecipient } from "#lib/moderation/case-view.ts";
import { UNDO_SECONDS } from "#lib/moderation/decision.ts";
import type { TakenDecision } from "#lib/server/moderation/load-taken.ts";
import { undoAction } from "../actions.ts";
import type { CasePlace } from "./queue-place.ts";
import { SentBanner } from "./sent-banner.tsx";

const DONE = ["undone", "passedOn", "noted", "opinion", "released", "danger", "appeal"] as const;

type Props = {
  taken: TakenDecision | null;
  done: string | string[] | undefined;
  /** Of the case that is open. */
  dangerTo: DangerRecipient;
  place: CasePlace;
  now: Date;
};

/** Says on top of the page what a press of a button has done; nothing when it was just opened. */
export function AfterPress({ taken, done, dangerTo, place, now }: Props) {
  const t = getTranslator(place.locale, "moderation");
  if (!taken) {
    const known = DONE.find((one) => one === done);
    if (!known) return null;
    const said = known === "danger" ? t(`sent.danger.${dangerTo}`) : t(`sent.${known}`);
    return <FocusedStatus className="banner banner--success">{said}</FocusedStatus>;
  }
  const action = getTranslator(place.locale, "judging")(`done.${taken.action}`);
  const left = Math.ceil((taken.appliesAt.getTime() - now.getTime()) / 1000);
  return (
    <SentBanner
      key={taken.id}
      action={undoAction.bind(null, { ...place, dossier: taken.caseId })}
      decision={taken.id}
      secondsLeft={Math.min(UNDO_SECONDS, Math.max(0, taken.state === "pending" ? left : 0))}
      words={{
        sent: taken.title ? t("sent.title", { action, title: taken.title }) : t("sent.untitled", { action }),
        noScript: t("sent.noScript"),
        gone: t("sent.gone"),
        undo: t("sent.undo"),
        undoing: t("working"),
        left: Array.from({ length: UNDO_SECONDS + 1 }, (_, seconds) => t("sent.left", { seconds })),
      }}
      texts={formTexts(place.locale, [])}
    />
  );
}
