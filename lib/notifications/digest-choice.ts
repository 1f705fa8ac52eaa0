import { DIGEST_MOST, DIGEST_OWN, type DigestOwn, newsItem, requestItem } from "./digest-parts.ts";

/** An open thing of a member; `item` names it in its state. */
export type OwnThing = {
  item: string;
  about: DigestOwn;
  /** Empty where nobody else has a part in it. */
  name: string;
  title: string;
  /** When one meets, for `meeting`. */
  startsAt: Date | null;
  /** Of the exchange, or of the listing. */
  id: string;
};
export type NewsToTell = { id: string; title: string; summary: string; link: string | null };
/** What a digest may tell a member, the best first. */
export type DigestChoice = { requestIds: string[]; own: OwnThing[]; news: NewsToTell[] };

/** A request near somebody. */
export type NearbyRequest = { id: string; authorId: string; category: string };
/** What keeps requests from a member: `request:<id>`, `author:<id>` or `category:<key>`. */
export type Exclusions = ReadonlySet<string>;

/** The nearest requests, in the order given, that a member without an offer is told of. */
export function nearbyFor(memberId: string, nearest: readonly NearbyRequest[], excluded: Exclusions): string[] {
  const chosen: string[] = [];
  for (const { id, authorId, category } of nearest) {
    if (chosen.length === DIGEST_MOST.requests) break;
    const reasons = [requestItem(id), `author:${authorId}`, `category:${category}`];
    if (authorId !== memberId && !reasons.some((reason) => excluded.has(reason))) chosen.push(id);
  }
  return chosen;
}

const pressing = ({ about }: OwnThing) => DIGEST_OWN.indexOf(about);
const moment = ({ startsAt }: OwnThing) => startsAt?.getTime() ?? 0;

/** As much as a digest says: the best requests, what is most pressing, the newest news that were not told. */
export function chooseDigest({ requestIds, own, news }: DigestChoice, told: ReadonlySet<string>): DigestChoice {
  const order = (a: OwnThing, b: OwnThing) =>
    pressing(a) - pressing(b) || moment(a) - moment(b) || (a.item < b.item ? -1 : 1);
  const fresh = <Thing>(things: readonly Thing[], nameOf: (thing: Thing) => string, most: number) =>
    things.filter((thing) => !told.has(nameOf(thing))).slice(0, most);
  return {
    requestIds: fresh(requestIds, requestItem, DIGEST_MOST.requests),
    own: fresh([...own].sort(order), ({ item }) => item, DIGEST_MOST.own),
    news: fresh(news, ({ id }) => newsItem(id), DIGEST_MOST.news),
  };
}

/** The names of all that a choice tells. */
export function itemsOf({ requestIds, own, news }: DigestChoice): string[] {
  return [...requestIds.map(requestItem), ...own.map(({ item }) => item), ...news.map(({ id }) => newsItem(id))];
}
