import type { Locale } from "./locale.ts";
import { en } from "./messages/en.ts";
import { fr, type Messages } from "./messages/fr.ts";

/** In the order of reading: a text is a paragraph, a group of texts is a list, and a list named `steps` is numbered. */
type TextSection = { title: string } & { [block: string]: string | { [item: string]: string } };
/** A page that only says things. Beside its title and lead, every entry is a section. */
type TextPage = { title: string; lead: string } & { [section: string]: string | TextSection };

export type TextPageName = Exclude<keyof Messages["legal"], "shared">;

const PAGES: Record<Locale, Record<TextPageName, TextPage>> = { fr: fr.legal, en: en.legal };

export type TextBlock =
  | { type: "paragraph"; key: string }
  | { type: "list"; ordered: boolean; items: readonly string[] };
export type OutlinedSection = { id: string; titleKey: string; blocks: readonly TextBlock[] };

function blocksOf(section: TextSection, path: string): TextBlock[] {
  return Object.entries(section)
    .filter(([name]) => name !== "title")
    .map(([name, block]) => {
      const key = `${path}.${name}`;
      if (typeof block === "string") return { type: "paragraph", key };
      return { type: "list", ordered: name === "steps", items: Object.keys(block).map((item) => `${key}.${item}`) };
    });
}

/** The sections of a page as keys of the namespace `legal`, for a translator to word. */
export function outlineOf(locale: Locale, page: TextPageName): OutlinedSection[] {
  return Object.entries(PAGES[locale][page]).flatMap(([id, section]) =>
    typeof section === "string"
      ? []
      : [{ id, titleKey: `${page}.${id}.title`, blocks: blocksOf(section, `${page}.${id}`) }],
  );
}
