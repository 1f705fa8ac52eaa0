import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { InvitationSummary } from "#lib/server/invitations/load-invitations.ts";
import { InvitationCard } from "./invitation-card.tsx";

type Props = { invitations: readonly InvitationSummary[]; city: City; locale: Locale };

/** What is put to the member, above what they may look through by themselves. */
export function Invitations({ invitations, city, locale }: Props) {
  if (invitations.length === 0) return null;
  const t = getTranslator(locale, "invitation");
  return (
    <section className="solicited stack" aria-labelledby="asked">
      <h2 id="asked">{t("list.title", { count: invitations.length })}</h2>
      <p>{t("list.lead")}</p>
      <ul className="posts">
        {invitations.map((invitation) => (
          <InvitationCard key={invitation.id} invitation={invitation} city={city} locale={locale} />
        ))}
      </ul>
    </section>
  );
}
