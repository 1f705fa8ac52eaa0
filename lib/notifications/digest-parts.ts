/** What of their own a digest reminds a member of, the most pressing first: each is a sentence `digest.own.<about>` of mails. */
export const DIGEST_OWN = ["proposal", "timeToAgree", "meeting", "requestWaiting", "offerPaused"] as const;
export type DigestOwn = (typeof DIGEST_OWN)[number];

/** How much a digest says at most. */
export const DIGEST_MOST = { requests: 6, own: 5, news: 3 } as const;

/** How long a request without any help has been on line before its author is told that it still waits. */
export const WAITING_DAYS = 2;
/** Meetings that are as near are told. */
export const MEETING_DAYS = { daily: 2, weekly: 7 } as const;
/** Who offers nothing is told of requests that are as new. */
export const NEARBY_DAYS = 21;

/** Names of what a digest tells, in the state in which it is: none is told twice to the same member. */
export const requestItem = (id: string) => `request:${id}`;
export const newsItem = (id: string) => `news:${id}`;
