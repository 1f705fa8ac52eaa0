/** A quotation without the line breaks of its text; spaces that may not break stay. */
export function onOneLine(text: string): string {
  return text.replaceAll(/[ \t\r\n]+/gu, " ").trim();
}
