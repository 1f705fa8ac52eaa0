import { FocusedStatus } from "#components/ui/focused-status.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { CrisisRow } from "#lib/server/crisis/load-crises.ts";

const DONE = { debut: "done.debut", fin: "done.fin", prolongation: "extend.done" } as const;

type Props = { done: unknown; last: CrisisRow | undefined; city: string; locale: Locale };

/** Says what was just done; of an end, where its report is. */
export function CrisisDone({ done, last, city, locale }: Props) {
  const t = getTranslator(locale, "crisis");
  const said = Object.entries(DONE).find(([name]) => name === done)?.[1];
  if (!said) return null;
  return (
    <FocusedStatus className="banner banner--success">
      <Icon name="check" />
      <span>
        {t(said)}{" "}
        {done === "fin" && last && <a href={href(locale, "crisisReport", { city, id: last.id })}>{t("done.report")}</a>}
      </span>
    </FocusedStatus>
  );
}
