import "server-only";
import { z } from "zod";
import { CATEGORY_KEYS } from "#lib/catalogue/category-key.ts";
import { EXCHANGE_NEWS } from "#lib/exchanges/exchange-news.ts";
import { ACCOUNT_CHANGES } from "#lib/identity/account-change.ts";
import { ROLES } from "#lib/identity/role.ts";
import { HELPER_ANSWERS } from "#lib/invitations/invitation-answer.ts";
import { DIGEST_MOST, DIGEST_OWN } from "#lib/notifications/digest-parts.ts";
import { STAFF_ROLES } from "#lib/team/team.schema.ts";
import { MODERATION_PAYLOADS } from "./moderation-payloads.ts";

const aboutExchange = {
  name: z.string(),
  title: z.string(),
  startsAt: z.iso.datetime().nullable(),
  timeZone: z.string(),
  link: z.url(),
};

/** An address that may stand behind a link of ours: nothing but the web. */
const webLink = z.url({ protocol: /^https?$/ });

/** Of a listing, as others see it; `when` and `distance` are worded in the language of the mail, as `whenLabel` does. */
const listingItem = z.strictObject({
  title: z.string(),
  quartier: z.string(),
  when: z.string(),
  distance: z.string().optional(),
  link: webLink,
});

const digest = z
  .strictObject({
    firstName: z.string(),
    rhythm: z.enum(["daily", "weekly"]),
    /** New requests near the person that they could answer, the best first. */
    requests: z.array(listingItem).max(DIGEST_MOST.requests),
    own: z
      .array(
        z.strictObject({
          about: z.enum(DIGEST_OWN),
          /** The other person; empty where there is none. */
          name: z.string(),
          title: z.string(),
          /** When one meets, for `meeting`. */
          startsAt: z.iso.datetime().optional(),
          link: webLink,
        }),
      )
      .max(DIGEST_MOST.own),
    news: z
      .array(z.strictObject({ title: z.string(), summary: z.string(), link: webLink.nullable() }))
      .max(DIGEST_MOST.news),
    timeZone: z.string(),
    /** All requests of the city. */
    link: webLink,
  })
  .refine(({ requests, own, news }) => requests.length + own.length + news.length > 0, "a digest is never empty");

/** Every mail that we send, with the schema of what its template needs. */
export const MAIL_PAYLOADS = {
  "sign-in": z.strictObject({ link: z.url(), code: z.string().regex(/^\d{6}$/), cityName: z.string() }),
  "listing-published": z.strictObject({ title: z.string(), link: z.url(), helpers: z.int().min(0) }),
  "offer-reconfirm": z.strictObject({ title: z.string(), link: z.url(), until: z.iso.date() }),
  "offer-paused": z.strictObject({ title: z.string(), link: z.url() }),
  "listing-expired": z.strictObject({ title: z.string(), link: z.url(), renewable: z.boolean() }),
  invitation: z.strictObject({
    title: z.string(),
    when: z.string(),
    quartier: z.string(),
    firstName: z.string(),
    offer: z.string(),
    listing: z.url(),
    answers: z.record(z.enum(HELPER_ANSWERS), z.url()),
    until: z.iso.datetime(),
    timeZone: z.string(),
  }),
  call: z.strictObject({
    title: z.string(),
    body: z.string(),
    category: z.enum(CATEGORY_KEYS),
    quartiers: z.array(z.string()).min(1),
    startsOn: z.iso.date(),
    endsOn: z.iso.date(),
    yes: webLink,
    no: webLink,
  }),
  "exchange-news": z.strictObject({
    news: z.enum(EXCHANGE_NEWS),
    name: z.string(),
    title: z.string(),
    link: z.url(),
    startsAt: z.iso.datetime().nullable(),
    timeZone: z.string(),
    /** Whom of the city to call, where it helps. */
    desk: z.string().optional(),
  }),
  ...MODERATION_PAYLOADS,
  "role-offered": z.strictObject({
    role: z.enum(STAFF_ROLES),
    /** The address to sign in with. */
    address: z.string(),
    days: z.int().min(1),
    link: webLink,
  }),
  /** To a new address: what proves that it is read by who asked. */
  "email-change": z.strictObject({ link: z.url(), code: z.string().regex(/^\d{6}$/) }),
  /** To the address before: `address` is the new one, shortened. */
  "email-changed": z.strictObject({ address: z.string(), days: z.int().min(1), link: z.url() }),
  /** To whoever has an address already that somebody else asked for. */
  "email-claimed": z.strictObject({ link: webLink }),
  "account-changed": z.strictObject({ what: z.enum(ACCOUNT_CHANGES), link: webLink }),
  "role-given": z.strictObject({ role: z.enum(ROLES), link: webLink }),
  "desk-merged": z.strictObject({ link: webLink }),
  "helper-verified": z.strictObject({ verified: z.boolean(), link: webLink }),
  "time-reconfirm": z.strictObject({
    ...aboutExchange,
    place: z.string(),
    confirm: z.url(),
    cannot: z.url(),
    /** Without an answer until then, the time is released; absent when it stays. */
    until: z.iso.datetime().optional(),
  }),
  "how-did-it-go": z.strictObject({ ...aboutExchange, done: z.url(), notDone: z.url(), wentWrong: z.url() }),
  "request-at-desk": z.strictObject({ title: z.string(), asked: z.int().min(0), link: z.url() }),
  digest,
  "search-alert": z.strictObject({
    /** As the person called the search. */
    name: z.string(),
    /** The newest of what was found, as many as a mail shows. */
    items: z.array(listingItem).min(1).max(6),
    /** How many were found. */
    total: z.int().min(1),
    link: webLink,
  }),
} as const;
export type MailKind = keyof typeof MAIL_PAYLOADS;
export type MailPayload<Kind extends MailKind> = z.output<(typeof MAIL_PAYLOADS)[Kind]>;

/** Their payload opens a door: it is emptied as soon as the mail has left. */
export const SECRET_KINDS: readonly MailKind[] = [
  "sign-in",
  "email-change",
  "email-changed",
  "offer-reconfirm",
  "offer-paused",
  "invitation",
  "call",
  "time-reconfirm",
  "how-did-it-go",
  "decision-made",
  "notice-received",
  "notice-decided",
  "appeal-received",
  "appeal-decided",
];
