import { ButtonForm } from "#components/ui/button-form.tsx";
import { FocusedStatus } from "#components/ui/focused-status.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { FormPlace } from "#lib/i18n/form-place.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { resumeTopicAction, undoPreferencesAction } from "../actions.ts";
import type { LinkedDone } from "../linked-done.ts";

/** What a button just did; `before` is what stood there before, and `at` tells one answer from the next. */
export type WhatIsSaid = { done: LinkedDone | undefined; before: string; at: string };
type Props = { said: WhatIsSaid; link: string; place: FormPlace };

const TEXTS = {
  stopped: "link.stopped",
  resumed: "link.resumed",
  fewer: "link.fewerDone",
  ended: "pause.ended",
  saved: "saved",
  undone: "link.undone",
} as const satisfies Record<LinkedDone, string>;

/** That something was changed, with the button that takes it back. */
export function WhatChanged({ said: { done, before }, link, place }: Props) {
  if (!done) return null;
  const t = getTranslator(place.locale, "preferences");
  const isStopped = done === "stopped";
  return (
    <>
      <FocusedStatus className="banner banner--success">
        <Icon name="check" />
        <span>{t(TEXTS[done])}</span>
      </FocusedStatus>
      {(isStopped || before) && (
        <ButtonForm
          action={(isStopped ? resumeTopicAction : undoPreferencesAction).bind(null, place)}
          hidden={isStopped ? { link } : { link, before }}
          buttons={[{ label: t("link.undo"), variant: "ghost" }]}
          about={t(TEXTS[done])}
          working={t("working")}
          texts={formTexts(place.locale, [])}
        />
      )}
    </>
  );
}
