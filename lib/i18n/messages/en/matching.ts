import type { Messages } from "../fr.ts";

export const matching: Messages["matching"] = {
  title: "Requests for you",
  lead: "Your offers go well with these requests. You choose, nobody is waiting for you.",
  count: "{count, plural, one {# request fits your offers} other {# requests fit your offers}}",
  more: "Here are the first {shown}.",
  order: "In this order: what is like your offer, the distance on foot, the times in common.",
  fits: "{name} is asking. It goes with your offer “{title}”.",
  whyRequest: "Why you are shown this",
  whyHelper: "Why you are shown {name}",
  askHelper: "Ask {name}",
  canHelp: "I can help",
  canHelpFor: "I can help: {title}",
  notForMe: "Not for me",
  notForMeFor: "Not for me: {title}",
  notForMeHint: "“Not for me” puts the request away. The person is not told.",
  declined: "Put away. “{title}” will not be shown to you again.",
  undo: "Undo",
  restored: "The request is shown to you again, if it is still open.",
  gone: "This request is no longer open.",
  answered: {
    can: "Thank you. The person gets a message: you can help.",
    not_this_time: "Noted. We ask somebody else.",
    not_this_kind: "Noted. We will ask you no more about this kind of request.",
    exchanges: "Write in “My exchanges”",
    profile: "Change your mind in the profile",
  },
  noOffer: {
    title: "Say what you can do",
    text: "Requests are shown to you as soon as you have an open offer. An hour from time to time is already a lot.",
    action: "Offer a hand",
  },
  noMatch: {
    title: "No request goes with your offers for now",
    text: "This is normal: there are few requests each week. Every new request is compared with your offers.",
    widen: "To see more, add times or go a little further.",
    edit: "Change my offers",
    browse: "See all requests",
  },
  wider: "Something close, perhaps",
  widerHint: "It is not quite what you ask for. It may still help.",
  helperOffer: "Offers: {title}",
  reason: {
    requester: {
      near: "about {distance} away",
      "same-quartier": "in your neighbourhood",
      remote: "possible at a distance",
      slots: "{slots} in common",
      language: "speaks {language}",
      equipment: "has {equipment}",
      verified: "profile checked by the city",
      "same-category": "offers this help",
      "close-category": "similar help: {category}",
      "recently-active": "here in the last few days",
    },
    helper: {
      near: "about {distance} away",
      "same-quartier": "in your neighbourhood",
      remote: "possible at a distance",
      slots: "{slots} in common",
      language: "you speak {language}",
      equipment: "you have {equipment}",
      verified: "your profile is checked",
      "same-category": "it is what you offer",
      "close-category": "close to your offer: {category}",
      "recently-active": "here in the last few days",
    },
  },
  whyNobody: {
    title: "Why nobody",
    "nobody-in-category": "Nobody in {city} offers this help yet.",
    "too-far":
      "{people, plural, one {One person could help, but does not travel} other {# people could help, but do not travel}} as far as your place.",
    "other-slots":
      "{people, plural, one {One person could help at another time} other {# people could help at other times}}.",
    times: "By changing the time: {choices}.",
    time: "{people, plural, one {one person} other {# people}} {when}",
    when: {
      morning: "in the morning",
      noon: "at noon",
      afternoon: "in the afternoon",
      evening: "in the evening",
      mon: "on Mondays",
      tue: "on Tuesdays",
      wed: "on Wednesdays",
      thu: "on Thursdays",
      fri: "on Fridays",
      sat: "on Saturdays",
      sun: "on Sundays",
    },
    nearest:
      "{people, plural, one {The nearest is} other {The # nearest are}} about {distance} away: could you go part of the way?",
    nearestFar: "{people, plural, one {The nearest is} other {The # nearest are}} more than {distance} away.",
    remote:
      "{people, plural, one {One person also helps} other {# people also help}} at a distance: say whether that would do.",
    "not-verified":
      "{people, plural, one {One person offers this help, but is} other {# people offer this help, but are}} not yet checked by the city.",
    equipment:
      "{people, plural, one {One person could help, without the equipment asked for} other {# people could help, without the equipment asked for}}.",
    "full-this-week":
      "{people, plural, one {One person could help, but is full} other {# people could help, but are full}} this week.",
    language:
      "{people, plural, one {One person offers this help, but does not speak} other {# people offer this help, but do not speak}} the language asked for.",
    "several-obstacles":
      "{people, plural, one {One person offers} other {# people offer}} something close, but several things do not fit at once.",
  },
};
