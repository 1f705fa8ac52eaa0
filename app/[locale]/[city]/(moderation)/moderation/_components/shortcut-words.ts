import type { ShortcutWords } from "#components/moderation/shortcut-words.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";

/** What the keys do, in a word for the bar and in a sentence for its help. */
export function shortcutWords(locale: Locale): ShortcutWords {
  const t = getTranslator(locale, "moderation");
  const send = [t("keys.ctrl"), t("keys.enter")];
  return {
    label: t("keys.label"),
    switch: t("keys.switch"),
    help: t("keys.help"),
    title: t("keys.title"),
    lead: t("keys.lead"),
    always: t("keys.always"),
    close: t("keys.close"),
    nothingToAsk: t("keys.nothingToAsk"),
    begun: t("keys.begun"),
    short: [
      { keys: ["J", "K"], text: t("keys.nextPrevious") },
      { keys: ["P"], text: t("keys.publish") },
      { keys: ["M"], text: t("keys.change") },
      { keys: ["R"], text: t("keys.remove") },
      { keys: ["S"], text: t("keys.suspend") },
      { keys: ["E"], text: t("keys.opinion") },
    ],
    long: [
      { keys: ["J"], text: t("keys.next") },
      { keys: ["K"], text: t("keys.previous") },
      { keys: ["P"], text: t("keys.keep") },
      { keys: ["M"], text: t("keys.ask_change") },
      { keys: ["R"], text: t("keys.chooseRemove") },
      { keys: ["S"], text: t("keys.chooseSuspend") },
      { keys: ["C"], text: t("keys.uphold") },
      { keys: ["V"], text: t("keys.reverse") },
      { keys: ["E"], text: t("keys.askOpinion") },
      { keys: send, text: t("keys.send") },
      { keys: ["Z"], text: t("keys.undo") },
      { keys: ["?"], text: t("keys.openHelp") },
    ],
  };
}
