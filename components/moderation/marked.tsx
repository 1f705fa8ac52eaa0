import { Fragment } from "react";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { type Mark, markText } from "#lib/moderation/marked-text.ts";

type Props = { text: string; marks: readonly Mark[]; locale: Locale };

/** Lines under a passage: full, dotted, double, then again. */
const LINES = 3;
/** A number or an address reads better in one piece. */
const isShort = (text: string) => text.length <= 20 && !/\n| {2}/.test(text);
const lineOf = (numbers: readonly number[]) => `mark-${((Math.max(...numbers) - 1) % LINES) + 1}`;

/** Somebody's words with their passages marked; each leads to why, by its number. Whatever it holds is text. */
export function Marked({ text, marks, locale }: Props) {
  const t = getTranslator(locale, "judging");
  const parts = markText(text, marks);
  return parts.map(({ text: part, numbers, ending }, index) => {
    const before = parts.slice(0, index).reduce((length, { text: { length: more } }) => length + more, 0);
    if (numbers.length === 0) return <Fragment key={before}>{part}</Fragment>;
    return (
      <Fragment key={before}>
        <mark className={isShort(part) ? `${lineOf(numbers)} nb` : lineOf(numbers)}>{part}</mark>
        {ending.map((number) => (
          <a
            className="nr"
            key={number}
            href={`#motif-${number}`}
            aria-label={t("flags.passage", { number: String(number) })}
          >
            {number}
          </a>
        ))}
      </Fragment>
    );
  });
}
