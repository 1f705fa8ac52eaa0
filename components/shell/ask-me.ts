/** What `/api/me` says of the visitor. */
export type Me = {
  signedIn: boolean;
  firstName?: string;
  hides?: boolean;
  waiting?: number;
  /** Unread under the bell; only a member of the city has one. */
  notices?: number;
  /** Cases that wait; only who moderates the city has any. */
  cases?: number;
  /** They work at the city's desk. */
  staff?: boolean;
};

const asked = new Map<string, Promise<Me | null>>();

/** Who the visitor is in a city, asked once for each page however many want to know; null when nobody answers. */
export function askMe(citySlug: string | null, path: string): Promise<Me | null> {
  const key = `${citySlug} ${path}`;
  const known =
    asked.get(key) ??
    fetch(citySlug ? `/api/me?city=${encodeURIComponent(citySlug)}` : "/api/me")
      .then((answer) => (answer.ok ? (answer.json() as Promise<Me>) : null))
      .catch(() => null);
  asked.set(key, known);
  return known;
}

/** Where who waits to hear of a change listens. */
const changes = new EventTarget();

/** What was known of the visitor may have changed: whoever shows it asks again. */
export function forgetMe(): void {
  asked.clear();
  changes.dispatchEvent(new Event("change"));
}

/** The bell was heard: what is known of the visitor changes without another question. */
export function hearNotices(notices: number): void {
  for (const [key, known] of asked) {
    asked.set(
      key,
      known.then((me) => me && { ...me, notices }),
    );
  }
  changes.dispatchEvent(new Event("change"));
}

/** Calls back after each `forgetMe` or `hearNotices`, until what it gives is called. */
export function onMeChanged(ask: () => void): () => void {
  changes.addEventListener("change", ask);
  return () => changes.removeEventListener("change", ask);
}
