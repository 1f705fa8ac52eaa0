import { conversationWords } from "#lib/i18n/conversation-words.ts";
import { fillText } from "#lib/i18n/fill-text.ts";
import { eventSentence, timeLabel } from "#lib/i18n/line-words.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { HIDDEN } from "#lib/messages/hidden-contacts.ts";
import type { PanelProps } from "./panel-props.ts";

/** What the two wrote, for the agent to read to the person. */
export function ExchangeLines({ opened, person, city, locale, name }: PanelProps & { name: string }) {
  const t = getTranslator(locale, "deskPeople");
  const { lines, exchange, me } = opened;
  const words = conversationWords(locale, { me, name, timeZone: city.timeZone, status: exchange.status });
  const who = { me: person.firstName, other: name, service: "" };
  return (
    <>
      <h3>{t("exchange.messages")}</h3>
      {lines.length === 0 && <p>{t("exchange.noMessages")}</p>}
      <ol className="desk-lines">
        {lines.map((line) => (
          <li key={line.seq}>
            <span className="hint">
              {line.event
                ? timeLabel(line.sentAt, words)
                : fillText(words.by, { who: who[line.author], time: timeLabel(line.sentAt, words) })}
            </span>{" "}
            {line.event ? eventSentence(line, words) : (line.body ?? "").replaceAll(HIDDEN, words.hidden)}
          </li>
        ))}
      </ol>
    </>
  );
}
