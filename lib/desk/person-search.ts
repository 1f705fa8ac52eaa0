import { cleanText } from "#lib/forms/fields.ts";

/** What an agent looks a person up by: part of a name, figures of a telephone number, or the code for calling back. */
export type PersonSearch = { by: "name" | "phone" | "code"; text: string };

const MAX_TYPED = 80;
/** With fewer figures, half the city would be found. */
const MIN_FIGURES = 4;
const CODE = /^\d{6}$/;
const FIGURES = /^[\d+\s.()/-]+$/;

/** How to look for what was typed; null when it is too little to look for. */
export function personSearch(typed: unknown): PersonSearch | null {
  const text = typeof typed === "string" ? cleanText(typed.slice(0, MAX_TYPED)).replace(/\s+/g, " ") : "";
  if (!FIGURES.test(text)) return text.length >= 2 ? { by: "name", text } : null;
  const figures = text.replace(/\D/g, "").replace(/^(?:00)?33(?=\d{9}$)/, "0");
  if (CODE.test(figures)) return { by: "code", text: figures };
  return figures.length >= MIN_FIGURES ? { by: "phone", text: figures } : null;
}
