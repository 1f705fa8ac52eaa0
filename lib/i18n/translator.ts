import { createFormatter, createTranslator } from "use-intl/core";
import { LOCALES, type Locale } from "./locale.ts";
import { en } from "./messages/en.ts";
import { fr, type Messages } from "./messages/fr.ts";

const MESSAGES: Record<Locale, Messages> = { fr, en };

export type Namespace = keyof Messages;
type Translator<Name extends Namespace> = ReturnType<typeof createTranslator<Messages, Name>>;
type Translators = { [Name in Namespace]?: Translator<Name> };

function translatorFor<Name extends Namespace>(locale: Locale, namespace: Name): Translator<Name> {
  return createTranslator<Messages, Name>({
    locale,
    messages: MESSAGES[locale],
    namespace,
    onError: (error) => {
      throw error;
    },
  });
}

/** One of each: a translator keeps the messages that it has parsed, and a page of twenty cards asks for a hundred. */
const translators = Object.fromEntries(LOCALES.map((locale) => [locale, {}])) as Record<Locale, Translators>;
const formatters = new Map<string, ReturnType<typeof createFormatter>>();

/** Translates the messages of one namespace; a missing or malformed message throws, so that tests find it. */
export function getTranslator<Name extends Namespace>(locale: Locale, namespace: Name): Translator<Name> {
  const known: { [key in Name]?: Translator<Name> } = translators[locale] as never;
  known[namespace] ??= translatorFor(locale, namespace);
  return known[namespace];
}

/** Formats numbers and dates in a language and a city's time zone. */
export function getFormatter(locale: Locale, timeZone: string) {
  const key = `${locale} ${timeZone}`;
  const known = formatters.get(key) ?? createFormatter({ locale, timeZone });
  formatters.set(key, known);
  return known;
}
