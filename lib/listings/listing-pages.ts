export const PAGE_SIZE = 20;
/** An ordered list is made of its newest listings, so that no search, however wide, reads a whole city. */
export const MAX_EXAMINED = 1000;
export const MAX_PAGE = MAX_EXAMINED / PAGE_SIZE;

/** The number of a page in an address; anything else is the first page. */
export function pageNumber(value: unknown): number {
  const page = typeof value === "string" && /^\d{1,4}$/.test(value) ? Number(value) : 1;
  return page >= 1 && page <= MAX_PAGE ? page : 1;
}

/** How many pages there are to turn. */
export function pageCount(total: number): number {
  return Math.max(1, Math.ceil(Math.min(total, MAX_EXAMINED) / PAGE_SIZE));
}

/**
 * The moment (seconds since 1970) up to which the pages of a list go, so that what is published while somebody turns
 * them pushes nothing onto the next page; null in any other form.
 */
export function untilMoment(value: unknown): number | null {
  return typeof value === "string" && /^\d{10}$/.test(value) ? Number(value) : null;
}

/** The pages that one can turn to from a page: the first, the last, and those around it. */
export function turnablePages(page: number, pages: number): number[] {
  const wanted = [1, page - 1, page, page + 1, pages].filter((number) => number >= 1 && number <= pages);
  return [...new Set(wanted)].sort((a, b) => a - b);
}
