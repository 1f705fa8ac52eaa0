/** As many whole sentences of a text as fit in so many characters; null when not even the first one does. */
export function wholeSentences(text: string, most: number, locale: string): string | null {
  const sentences = [
    ...new Intl.Segmenter(locale, { granularity: "sentence" }).segment(text.replace(/\s+/g, " ").trim()),
  ];
  const end = sentences.reduce((at, { index, segment }) => {
    const after = index + segment.trimEnd().length;
    return index <= at + 1 && after <= most ? after : at;
  }, 0);
  return end === 0 ? null : text.replace(/\s+/g, " ").trim().slice(0, end);
}
