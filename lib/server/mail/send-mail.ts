import "server-only";
import type { Db } from "#db/client.ts";
import { claimMail, markMailFailed, markMailSent, type WaitingMail } from "#db/queries/outbox.ts";
import { DEFAULT_LOCALE, isLocale } from "#lib/i18n/locale.ts";
import type { JobPayload } from "#lib/server/jobs/registry.ts";
import { SECRET_KINDS } from "./mail-kind.ts";
import type { Mailer } from "./mailer.ts";
import { renderMail } from "./render-mail.ts";

export type SendMailContext = { db: Db; mailer: Mailer; now: Date };

const isSecret = (kind: string) => (SECRET_KINDS as readonly string[]).includes(kind);

async function deliver(mailer: Mailer, mail: WaitingMail): Promise<void> {
  const locale = isLocale(mail.locale) ? mail.locale : DEFAULT_LOCALE;
  const rendered = renderMail(mail.kind, mail.payload, { locale, city: { name: mail.cityName } });
  await mailer.deliver({ ...rendered, id: mail.id, recipient: mail.recipient });
}

/**
 * Sends a mail of the outbox unless it has been sent. Throws when it could not: the job is then tried again.
 * A process killed between the mail server's yes and the commit sends it twice, under one Message-ID.
 */
export async function sendMail(
  { db, mailer, now }: SendMailContext,
  { cityId, outboxId }: JobPayload<"send-mail">,
): Promise<void> {
  const id = { cityId, id: outboxId };
  const failure = await db.transaction(async (tx) => {
    const claim = await claimMail(tx, id);
    if (claim.state === "held") return new Error(`mail ${outboxId} is held by another worker`);
    if (claim.state === "done") return null;
    try {
      await deliver(mailer, claim.mail);
    } catch (error) {
      const reason = error instanceof Error ? error : new Error(String(error));
      await markMailFailed(tx, id, reason.message);
      return reason;
    }
    await markMailSent(tx, id, now, isSecret(claim.mail.kind));
    return null;
  });
  if (failure) throw failure;
}
