/** What a page hears of the bell: how much is unread, and what was added since it last heard. */
export type BellNews = {
  unread: number;
  newest: { id: string; title: string; body: string; href: string | null } | null;
};

/** The news as an event of a stream; `last` is where a stream that was cut goes on. */
export function noticeFrame(last: string, news: BellNews): string {
  const id = last ? `id: ${last}\n` : "";
  return `${id}event: bell\ndata: ${JSON.stringify(news)}\n\n`;
}
