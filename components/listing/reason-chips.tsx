import { Icon, type IconName } from "#components/ui/icon.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { type Reason, type ReasonSide, shownReasons } from "#lib/matching/reasons.ts";
import { reasonLabel } from "./reason-label.ts";

const ICONS: Record<Reason["code"], IconName> = {
  near: "walk",
  "same-quartier": "zone",
  remote: "screen",
  slots: "clock",
  language: "lang",
  equipment: "box",
  verified: "shield",
  "same-category": "check",
  "close-category": "check",
  "recently-active": "people",
};

type Props = { reasons: readonly Reason[]; side: ReasonSide; locale: Locale; label: string };

/** Why a pair is proposed: at most three short reasons. `label` says of what. */
export function ReasonChips({ reasons, side, locale, label }: Props) {
  return (
    <ul className="chips" aria-label={label}>
      {shownReasons(reasons, side).map((reason) => (
        <li className="chip chip--why" key={reason.code}>
          <Icon name={ICONS[reason.code]} size="s" />
          {reasonLabel(reason, side, locale)}
        </li>
      ))}
    </ul>
  );
}
