import { Icon } from "#components/ui/icon.tsx";
import { type CityCrisis, planText } from "#lib/cities/crisis-plan.ts";
import type { Locale } from "#lib/i18n/locale.ts";

/** What the city advises while a crisis goes on; nothing where it advises nothing. */
export function CrisisHint({ crisis, locale }: { crisis: CityCrisis | null; locale: Locale }) {
  const hint = crisis ? planText(crisis.plan.hint, locale) : "";
  if (hint === "") return null;
  return (
    <p className="banner banner--sun">
      <Icon name="info" />
      <span lang={crisis?.plan.hint[locale] ? undefined : "fr"}>{hint}</span>
    </p>
  );
}
