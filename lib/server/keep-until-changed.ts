import "server-only";
import { unstable_cache } from "next/cache";
import { rememberBriefly } from "./remember-briefly.ts";

const MINUTE_S = 60;
const recent = rememberBriefly<unknown>(200);

type Keeping = { tags: string[]; seconds?: number };

/**
 * What `load` gives, stored by Next until one of its tags is revalidated, at most for some seconds (a minute). Next's
 * store asks anew for each page that misses: here, however many miss at once, `load` runs once.
 */
export function keepUntilChanged<T>(
  key: readonly string[],
  { tags, seconds = MINUTE_S }: Keeping,
  load: () => Promise<T>,
): Promise<T> {
  const loadOnce = () => recent(key.join(" "), load) as Promise<T>;
  return unstable_cache(loadOnce, [...key], { tags, revalidate: seconds })();
}
