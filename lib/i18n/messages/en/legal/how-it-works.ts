import type { Messages } from "../../fr.ts";

export const howItWorks: Messages["legal"]["howItWorks"] = {
  title: "How it works",
  lead: "You say what you need, or what you can do. We search with you. It is free.",
  ask: {
    title: "You need a hand",
    steps: {
      say: "Touch “I need a hand”. One question per page, less than a minute.",
      others: "You can ask for another person, if they agree.",
      publish: "Read it again, then publish. People see your first name and your quartier, never your address.",
      see: "You see at once who could help, and why.",
      asked: "We ask a few people at a time, then further away, then the city’s desk. You follow every step.",
      end: "When it is done, close the listing in “My listings”.",
    },
  },
  give: {
    title: "You offer a hand",
    steps: {
      say: "Say what you can do, when, and how far you go.",
      capacity: "Say how many times a week. The site will not ask for more.",
      see: "“For you” shows the requests that you could answer.",
      asked:
        "Sometimes an e-mail asks you whether you can help: twice a day and three times a week at most, never at night. One button is enough to answer.",
      free: "You owe nothing to anybody. Put a request aside in one touch, without a reason.",
      pause: "Pause your offer whenever you want.",
    },
  },
  notYet: {
    title: "What this version does not do yet",
    contact: "The site shows who can help whom. It does not pass on messages or numbers yet.",
    todo: "<blank>To be completed by the City before the opening: how it puts two people who agree in touch until then.</blank>",
  },
  rules: {
    title: "Who may be proposed to you",
    intro: "A programme compares each request with the offers. It leaves out an offer in these cases:",
    list: {
      category: "it has nothing to do with the request;",
      slots: "no time in common;",
      radius: "it is farther than the person wants to go, unless the help is at a distance;",
      equipment: "the thing that is needed is missing: a car, a printer;",
      capacity: "the person has already given all the time planned this week;",
      declined: "they have already put this request aside;",
      blocked: "one of the two people blocked the other;",
      verified: "the request is sensitive and the person is not verified by the City.",
    },
    sensitive: "Sensitive requests are: childcare, medicines and visits.",
  },
  order: {
    title: "In which order",
    intro: "The programme gives a score to each offer that is left. It looks at three things:",
    pillars: {
      relevance: "<b>Is it the same help?</b> The category, the words written, the languages asked for.",
      feasibility: "<b>Can it be done?</b> The walking time, the times in common, a recent visit to the site.",
      record: "<b>Did it go well before?</b> A new person counts as the average.",
    },
    balance:
      "The three count together: a very weak point is not made up for by the others. What is unknown never counts as an advantage.",
    reasons: "Each proposal says why: “about 400 m away”, “Tuesday evening in common”, “speaks Turkish”.",
    measured: "The quality of this ranking is not published yet. It will be, here.",
  },
  never: {
    title: "The programme helps, it does not decide",
    browse: "Everybody can read all the listings and choose without it.",
    unused: "It does not know your name, your age, your origin or your health. Nobody pays to come first.",
    people: "No decision about you is taken by a programme alone.",
  },
  lists: {
    title: "The order of lists",
    list: {
      all: "<b>All posts:</b> the most recent first. You may prefer the most urgent: today, then by date. The order is the same for everybody.",
      words:
        "<b>When you search words:</b> first the titles that have them, then the texts, then what is about the same thing. Among equals, the most recent.",
      near: "<b>The nearest:</b> by bands of distance from the chosen quartier or your home, between areas. Never to the exact address.",
      filters: "<b>Filters</b> do not change the order. You choose the kind, the category, the quartier, the time.",
      many: "<b>Beyond 1,000 posts</b>, only the 1,000 most recent are put in order by urgency, distance or words.",
      map: "<b>The map</b> counts listings. It puts none of them forward.",
      forYou: "<b>“For you” and “My listings”:</b> proposals, from the best score to the lowest.",
    },
  },
  contact: {
    title: "Without Internet",
    call: "Would you rather talk to somebody? The City can publish the listing with you.",
  },
};
