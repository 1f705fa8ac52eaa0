import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import { markText } from "#lib/moderation/marked-text.ts";
import { MAX_REHEARSED } from "#lib/moderation/rehearsal.ts";
import type { RehearsedExample, ShownRehearsal } from "#lib/server/moderation/load-rehearsal.ts";

type Props = { shown: ShownRehearsal; city: City; locale: Locale };

/** What a rule would have found in the past weeks: in figures, and the latest texts with their passages. */
export function RehearsalResult({ shown: { rule, rehearsal, examples }, city, locale }: Props) {
  const t = getTranslator(locale, "rules");
  const { readTexts, caught, held, ruleVersion } = rehearsal;
  const since = getFormatter(locale, "UTC").dateTime(new Date(rehearsal.since), { dateStyle: "long" });
  return (
    <section className="card stack" aria-labelledby="rehearsal">
      <h2 id="rehearsal">{t("rehearsal.title", { name: t(`code.${rule.code}.name`) })}</h2>
      <p>{t("rehearsal.lead", { version: String(ruleVersion), since })}</p>
      <ul>
        <li>{t("rehearsal.read", { count: readTexts })}</li>
        <li>{t("rehearsal.caught", { count: caught })}</li>
        <li>{t("rehearsal.held", { count: held })}</li>
      </ul>
      {readTexts >= MAX_REHEARSED && <p className="small">{t("rehearsal.limit", { count: MAX_REHEARSED })}</p>}
      {caught === 0 && <p>{t("rehearsal.none")}</p>}
      {examples.length > 0 && (
        <>
          <h3>{t("rehearsal.examples")}</h3>
          <ol className="rule-list">
            {examples.map((example) => (
              <Example key={example.id} example={example} city={city} locale={locale} />
            ))}
          </ol>
        </>
      )}
      <p>
        <a href={`${href(locale, "ruleSettings", { city: city.slug })}#${rule.code}`}>{t("rehearsal.back")}</a>
      </p>
    </section>
  );
}

type ExampleProps = { example: RehearsedExample; city: City; locale: Locale };

function Example({ example: { title, body, createdAt, finding, decided }, city, locale }: ExampleProps) {
  const t = getTranslator(locale, "rules");
  const date = getFormatter(locale, city.timeZone).dateTime(createdAt, { dateStyle: "long" });
  const marksOf = (field: "title" | "body") =>
    finding.spans.filter((span) => span.field === field).map(({ start, end }) => ({ start, end, number: 1 }));
  return (
    <li className="stack">
      <p>
        <b>
          <Passages text={title} marks={marksOf("title")} />
        </b>
      </p>
      {body !== "" && (
        <blockquote className="rule-list__text">
          <Passages text={body} marks={marksOf("body")} />
        </blockquote>
      )}
      <p className="small muted">
        {date}. {finding.spans.length === 0 && t("rehearsal.wholeText")} {t(`rehearsal.decided.${decided ?? "none"}`)}
      </p>
    </li>
  );
}

/** Somebody's words with their passages marked. Whatever they hold is text. */
function Passages({ text, marks }: { text: string; marks: Parameters<typeof markText>[1] }) {
  let at = 0;
  return markText(text, marks).map((part) => {
    at += part.text.length;
    return part.numbers.length > 0 ? <mark key={at}>{part.text}</mark> : <span key={at}>{part.text}</span>;
  });
}
