import "server-only";
import { EXCHANGE_NEWS, type ExchangeNews } from "#lib/exchanges/exchange-news.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { KIND_POLICIES } from "#lib/notifications/kind-policy.ts";
import type { MailContext, MailFooter, RenderedMail } from "./compose-mail.ts";
import { MAIL_PAYLOADS, type MailKind, type MailPayload } from "./mail-kind.ts";
import { moderationSamples } from "./moderation-samples.ts";
import { renderMail } from "./render-mail.ts";

/** Nothing answers there: an address of a sample leads nowhere. */
const link = "https://exemple.invalid/exemple";
const timeZone = "Europe/Paris";
const exchange = { name: "Camille", title: "Monter un meuble", startsAt: "2026-12-03T17:30:00.000Z", timeZone, link };
const until = "2026-12-02T17:00:00.000Z";

const listings = [
  { title: "Promener mon chien", quartier: "Battant", distance: "à environ 400 m", when: "jeudi soir", link },
  { title: "Remplir un dossier de retraite", quartier: "La Boucle", when: "samedi 5 décembre", link },
  { title: "Porter mes courses au troisième étage", quartier: "Chaprais", when: "à tout moment", link },
];

/** What the templates are shown with: made up, in French, for both languages have the same data. */
const SAMPLES: { [Kind in MailKind]: MailPayload<Kind> } = {
  "sign-in": { link, code: "012345", cityName: "Besançon" },
  "listing-published": { title: "Promener mon chien", link, helpers: 3 },
  "offer-reconfirm": { title: "Je fais vos courses", link, until: "2026-12-08" },
  "offer-paused": { title: "Je fais vos courses", link },
  "listing-expired": { title: "Promener mon chien", link, renewable: true },
  invitation: {
    title: "Promener mon chien",
    when: "jeudi 3 décembre, soir",
    quartier: "Battant",
    firstName: "Awa",
    offer: "Je m’occupe de vos animaux",
    listing: link,
    answers: { can: link, not_this_time: link, not_this_kind: link },
    until,
    timeZone,
  },
  call: {
    title: "Courses : des bras manquent à Battant",
    body: "En ce moment, plusieurs voisins attendent un coup de main pour leurs courses. Une heure suffit.",
    category: "shopping",
    quartiers: ["Battant", "La Boucle"],
    startsOn: "2026-12-03",
    endsOn: "2026-12-17",
    yes: link,
    no: link,
  },
  "exchange-news": { ...exchange, news: "timeAgreed" },
  ...moderationSamples(link),
  "role-offered": { role: "agent", address: "camille@exemple.invalid", days: 14, link },
  "email-change": { link, code: "012345" },
  "email-changed": { address: "c…@exemple.invalid", days: 7, link },
  "email-claimed": { link },
  "account-changed": { what: "factor_reset", link },
  "role-given": { role: "moderator", link },
  "desk-merged": { link },
  "helper-verified": { verified: true, link },
  "time-reconfirm": { ...exchange, place: "Médiathèque Pierre-Bayle", confirm: link, cannot: link, until },
  "how-did-it-go": { ...exchange, done: link, notDone: link, wentWrong: link },
  "request-at-desk": { title: "Promener mon chien", asked: 5, link },
  digest: {
    firstName: "Camille",
    rhythm: "weekly",
    requests: listings,
    own: [
      { about: "proposal", name: "Awa", title: "Monter un meuble", link },
      { about: "meeting", name: "Nermin", title: "Parler français", startsAt: exchange.startsAt, link },
      { about: "offerPaused", name: "", title: "Je fais vos courses", link },
    ],
    news: [
      { title: "Fête des voisins", summary: "Samedi 5 décembre à 14 h, place de la Révolution. Entrée libre.", link },
      { title: "Guichet fermé", summary: "Le guichet de la Ville est fermé lundi matin.", link: null },
    ],
    timeZone,
    link,
  },
  "search-alert": { name: "Animaux à Battant", items: listings, total: 5, link },
};

type ExchangeSample = `exchange-news.${ExchangeNews}`;
/** A kind of mail; of those that tell of an exchange, one of the things that they tell. */
export type SampleName = Exclude<MailKind, "exchange-news"> | ExchangeSample;

/** Every mail that we send, in the order of the list that administrators see. */
export const SAMPLE_NAMES = (Object.keys(MAIL_PAYLOADS) as MailKind[]).flatMap((kind): SampleName[] =>
  kind === "exchange-news" ? EXCHANGE_NEWS.map((news) => `${kind}.${news}` as const) : [kind],
);

/** Whether it tells of an exchange. */
export function isExchangeSample(name: SampleName): name is ExchangeSample {
  return name.startsWith("exchange-news.");
}

function sampleOf(name: SampleName) {
  if (!isExchangeSample(name)) return { kind: name, payload: SAMPLES[name] };
  const news = EXCHANGE_NEWS.find((each) => name === `exchange-news.${each}`);
  return { kind: "exchange-news" as const, payload: { ...SAMPLES["exchange-news"], news } };
}

function sampleFooter(kind: MailKind): MailFooter | null {
  const { topic } = KIND_POLICIES[kind];
  return topic === "service" ? null : { topic, preferences: link, unsubscribe: link };
}

/** A mail with made-up data, as it would look. Null for one that we do not send. */
export function sampleMail(name: string, locale: Locale, city: MailContext["city"]): RenderedMail | null {
  const known = SAMPLE_NAMES.find((each) => each === name);
  if (!known) return null;
  const { kind, payload } = sampleOf(known);
  return renderMail(kind, payload, {
    locale,
    city,
    footer: sampleFooter(kind),
    name: kind === "sign-in" ? null : "Camille",
  });
}
