import type { FormValues } from "#lib/forms/form-state.ts";
import { fillText } from "#lib/i18n/fill-text.ts";

export type CategoriesPreviewWords = {
  of: "categories";
  /** Names of those that are open now, and of those that are not, by key. */
  names: Readonly<Record<string, string>>;
  /** With a place for `{names}`: what is open, by how many, and what will not be any more. */
  on: readonly string[];
  off: string;
};

/** What residents will find to choose from, and what not. */
export function CategoriesPreview({ words, values }: { words: CategoriesPreviewWords; values: FormValues }) {
  const chosen = values.categories ?? [];
  const isOn = (key: string) => (Array.isArray(chosen) ? chosen.includes(key) : chosen === key);
  const keys = Object.keys(words.names);
  const listed = (list: readonly string[]) => list.map((key) => words.names[key]).join(", ");
  const [on, off] = [keys.filter(isOn), keys.filter((key) => !isOn(key))];
  return (
    <>
      {on.length > 0 && <p>{fillText(words.on[on.length] ?? "", { names: listed(on) })}</p>}
      {off.length > 0 && <p>{fillText(words.off, { names: listed(off) })}</p>}
    </>
  );
}
