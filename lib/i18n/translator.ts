import { createFormatter, createTranslator } from "use-intl/core";
import type { Locale } from "./locale.ts";
import { en } from "./messages/en.ts";
import { fr, type Messages } from "./messages/fr.ts";

const MESSAGES: Record<Locale, Messages> = { fr, en };

export type Namespace = keyof Messages;
/** Translates the messages of one namespace; a missing or malformed message throws, so that tests find it. */
export function getTranslator<Name extends Namespace>(locale: Locale, namespace: Name) {
  return createTranslator<Messages, Name>({
    locale,
    messages: MESSAGES[locale],
    namespace,
    onError: (error) => {
      throw error;
    },
  });
}

/** Formats numbers and dates in a language and a city's time zone. */
export function getFormatter(locale: Locale, timeZone: string) {
  return createFormatter({ locale, timeZone });
}
