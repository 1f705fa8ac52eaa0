import { Icon } from "#components/ui/icon.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { CallPreview } from "#lib/server/calls/preview-call.ts";

/** The mail as its readers get it, and what the rules of moderation see in its words. */
export function MessageCard({ preview: { message, risks }, locale }: { preview: CallPreview; locale: Locale }) {
  const t = getTranslator(locale, "calls");
  const hints = getTranslator(locale, "hints");
  return (
    <section className="card stack" aria-labelledby="message">
      <h2 id="message">{t("preview.message")}</h2>
      <p className="hint">{t("preview.messageHint")}</p>
      {risks.length > 0 && (
        <div className="banner banner--sun" role="status">
          <Icon name="warn" />
          <div>
            <p>
              <b>{t("preview.risks")}</b>
            </p>
            <ul>
              {risks.map(({ topic, spans }) => (
                <li key={topic}>
                  {hints(`topic.${topic}.why`)} {spans.map(({ text }) => t("preview.risk", { text })).join(" ")}
                </li>
              ))}
            </ul>
            <p>{t("preview.risksHint")}</p>
          </div>
        </div>
      )}
      <div className="call-mail">
        <p>
          <b>{t("preview.subject", { subject: message.subject })}</b>
        </p>
        <div className="call-mail__text">{message.text}</div>
      </div>
    </section>
  );
}
