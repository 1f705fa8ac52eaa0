import type { Messages } from "../../fr.ts";

export const privacy: Messages["legal"]["privacy"] = {
  title: "Personal data",
  lead: "We ask for little, show even less, and track nobody.",
  controller: {
    title: "Who is responsible",
    who: "The City that runs this service is the controller of your data.",
    todo: "<blank>To be completed by the City before the opening: its postal address, and the name and address of its data protection officer.</blank>",
  },
  why: {
    title: "Why we use your data",
    purpose: "For one thing only: that residents can help each other, in trust.",
    basis:
      "The City acts here in a task of public interest (article 6(1)(e) of the GDPR). We sell nothing, and there is no advertising.",
  },
  what: {
    title: "What we keep",
    list: {
      account:
        "<b>Your account:</b> your e-mail address, your first name, your quartier, the languages you speak. We also note that you declared to be 18 or over, and the day of your last visit.",
      listings:
        "<b>Your listings:</b> what you write and choose, and their history (published, changed, paused, closed).",
      place:
        "<b>An exact place, if you choose one</b> for a listing: a point, to compute distances. The address that you look up is not kept; our server asks the national address base for it, without saying who asks.",
      searches:
        "<b>The searches that you keep:</b> their words, filters and name, and whether you want a message. You delete them in “My searches”.",
      devices:
        "<b>Devices that you have notified:</b> until you remove them or sign out there. Each sign passes, encrypted, through the service of your browser (Apple, Google, Microsoft or Mozilla).",
      drafts: "<b>Your drafts:</b> the answers of a listing that you have not published yet.",
      photos:
        "<b>Your photos:</b> drawn anew in two sizes, with what you say they show. The place, the date and the device hidden in the file are erased; the original is not kept.",
      matches: "<b>Matches:</b> which offers answer which requests, and why.",
      invitations:
        "<b>Invitations:</b> to whom a request was put, when, why, and the answer; the kinds of requests that you no longer want; how often you were asked, said yes and helped. Nobody else sees these numbers: they serve not to ask the same people every time.",
      exchanges:
        "<b>Your exchanges:</b> who proposes, who answers, when, what comes of it, the times to meet and their place, words of thanks.",
      messages:
        "<b>Your messages:</b> what you write in a conversation, and how far you have read. Only the two people read them.",
      contacts:
        "<b>Your contact details, if you share some:</b> your telephone number, your e-mail or your address, for one exchange only and once both have agreed. Each time the other person sees them, we note it: the list is in your profile, under “Who saw what”.",
      safety:
        "<b>Your blocks and reports:</b> whom you block; whom you report, why, and a copy of only the messages that you tick. Without an account: the name and the e-mail address that you leave.",
      decisions:
        "<b>Decisions of moderation:</b> what is decided about what you publish, with its reasons; what automatic rules found in it; the notes of moderators; your appeals and their answer.",
      strikes:
        "<b>Misuse:</b> what was clearly without ground, and the warnings. If you have no account, a print that nobody can read takes the place of your address.",
      log: "<b>The log of moderation:</b> what each member of staff did and read, and when. Numbers take the place of names there.",
      signIn:
        "<b>Your sign-ins:</b> requests for a code and open sessions. Codes and keys are kept in a form that nobody can read.",
      mail: "<b>The e-mails sent by the service:</b> to which address, when, and about what.",
      limits: "<b>Counters of attempts,</b> against abuse. They hold no readable e-mail or network address.",
    },
    not: "An account asks for no surname and no date of birth. The report form asks whoever has no account for a name and an address. Your telephone number is kept only if you share it in an exchange.",
    logs: "The technical log of the server holds no personal data.",
  },
  public: {
    title: "What everybody can see",
    list: {
      text: "the text of your listing;",
      photos: "its photos;",
      name: "your first name, on the page of the listing;",
      place: "the quartier of the listing;",
      zone: "a wide zone on the map, with at least some fifty homes.",
    },
    advice: "So write nothing private in a listing: no number, no address, no detail of health.",
    engines: "We ask search engines to keep no copy of listings, and to forget them on their end date.",
  },
  never: {
    title: "What is never shown",
    list: {
      email: "your e-mail address, except to the person you share it with;",
      messages: "your messages, except to the person you write to;",
      blocks: "that you have blocked somebody: neither to that person nor to their browser;",
      home: "the exact place, or a precise distance;",
      drafts: "your drafts;",
      rest: "the first name of the person you ask for.",
    },
  },
  keep: {
    title: "For how long",
    list: {
      session:
        "<b>Session:</b> 30 days without a visit, 90 days in all. For City staff: 1 hour without activity, 12 hours in all.",
      request: "<b>Request:</b> online until its date, 60 days at most. An urgent request: 24 hours.",
      offer:
        "<b>Offer:</b> online as long as you confirm it, every 30 days. Without an answer within 7 days, it is paused.",
      code: "<b>Sign-in code and link:</b> valid for 10 minutes, once.",
    },
    backups:
      "Backups are kept for 35 days at most. If one is put back, the accounts that were erased since are erased again.",
    todo: "<blank>To be completed by the City before the opening: the data that the law says to keep after an account is closed.</blank>",
  },
  who: {
    title: "Who has access",
    staff: "The City staff in charge of the service, and the host of the site. Nobody else.",
    messages:
      "No member of staff opens a conversation: the site does not allow it. Moderators read a report and the messages that the person ticked. Each reading is noted; the person who reports and the author of the attached messages see it in their profile.",
    todo: "<blank>To be completed by the City before the opening: the name of the host, the service that sends e-mails, and the country of the servers.</blank>",
    ranking:
      "A programme compares requests and offers. It helps to choose and never decides for you: <howItWorks>see how it ranks</howItWorks>.",
  },
  cookies: {
    title: "Cookies",
    only: "Four cookies, all needed by the service. None of them tracks you, so there is nothing to accept. Over https, their names begin with “__Host-”.",
    list: {
      session: "<b>cdm-session:</b> keeps you signed in, 90 days at most.",
      signIn: "<b>cdm-sign-in:</b> knows the browser that asked for a code, 10 minutes.",
      draft: "<b>cdm-draft:</b> finds your draft before you sign in, 7 days.",
      push: "<b>cdm-push:</b> knows a device that you have notified, to notify it no more once you sign out, 400 days.",
    },
    audience: "No audience measurement, no social network button, no font from another site.",
  },
  map: {
    title: "The map",
    tiles:
      "The background of the map is loaded from the service that the City chose: in general Plan IGN, of the French mapping institute. That service then sees the network address of your browser.",
    locate: "“Show my quartier” works out your quartier in your browser. Your position is not sent to us.",
    avoid: "You can do without the map: the list says the same.",
  },
  rights: {
    title: "Your rights",
    list: {
      copy: "<b>Copy:</b> to download everything that we keep about you yourself, in your profile, under “My data”.",
      access: "<b>Access:</b> to get a copy of your data.",
      rectification:
        "<b>Rectification:</b> to correct what is wrong. You can already change your profile and your listings.",
      erasure:
        "<b>Erasure:</b> to erase your account, in your profile, under “My data”. You have 14 days to change your mind.",
      objection: "<b>Objection:</b> to ask us to stop using your data.",
      limit: "<b>Restriction:</b> to ask us to leave your data alone during a check.",
    },
    how: "Not everything can be done online in this version. Ask the City, by telephone or by e-mail. You get an answer within one month.",
  },
  contact: {
    title: "To use your rights",
    email: "Write from the address of your account: it is the simplest way to know you.",
  },
  complaint: {
    title: "Complaint",
    cnil: "The answer does not suit you? You can <cnil>turn to the CNIL</cnil>, or write to it: 3 place de Fontenoy, TSA 80715, 75334 Paris CEDEX 07, France.",
  },
};
