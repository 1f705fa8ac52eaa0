import type { FormValues } from "#lib/forms/form-state.ts";
import { CategoriesPreview, type CategoriesPreviewWords } from "./categories-preview.tsx";
import { ColourPreview, type ColourPreviewWords } from "./colour-preview.tsx";
import { TextsPreview, type TextsPreviewWords } from "./texts-preview.tsx";

export type PreviewWords = ColourPreviewWords | TextsPreviewWords | CategoriesPreviewWords;

/** What a page of settings would make of what is typed. */
export function SettingsPreview({ words, values }: { words: PreviewWords; values: FormValues }) {
  switch (words.of) {
    case "colour":
      return <ColourPreview words={words} values={values} />;
    case "texts":
      return <TextsPreview words={words} values={values} />;
    default:
      return <CategoriesPreview words={words} values={values} />;
  }
}
