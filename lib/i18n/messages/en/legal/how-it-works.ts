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
  match: {
    title: "How we bring people together",
    intro: "A programme compares each request with all the offers of the city. It does three things:",
    steps: {
      rules: "It leaves out the offers that cannot fit.",
      order: "It puts the others in order: first the one that fits best.",
      waves: "It asks a few people at a time, until one says yes.",
    },
    open: "Nothing is secret: here are its rules, its numbers and what its work is worth.",
  },
  rules: {
    title: "Who may be proposed to you",
    intro: "A programme compares each request with the offers. It leaves out an offer in these cases:",
    list: {
      self: "it is your own;",
      category: "its category has nothing to do with the request (“Other” goes with all);",
      slots: "no time in common;",
      radius: "it is farther than the person wants to go, unless the help is at a distance;",
      equipment: "the thing that is needed is missing: a car, a printer;",
      capacity: "the person has already given all the time planned this week;",
      declined: "they have already put this request aside;",
      blocked: "one of the two people blocked the other;",
      verified: "the request is sensitive and the person is not verified by the City.",
    },
    sensitive:
      "Sensitive requests are: childcare, medicines and visits, also when a request speaks of them under “Other”.",
  },
  order: {
    title: "In which order",
    intro: "The programme gives a score to each offer that is left. It looks at three things:",
    pillars: {
      relevance: "<b>Is it the same help?</b> The category chosen, what the texts say, the languages asked for.",
      feasibility:
        "<b>Can it be done?</b> The distance on foot, the times in common, a recent visit to the site. The distance counts less if the person comes by car or bicycle.",
      record: "<b>Did it go well before?</b> Saying yes, then helping. A new person counts as the average.",
    },
    words:
      "To read the texts, it has a dictionary of needs: “leaking tap” and “plumbing” speak of the same thing. It understands many misspelt words and forgotten accents. It is no machine that guesses: each score can be worked out again and explained.",
    balance:
      "The three scores multiply: a very weak point is not made up for by the others. What is unknown counts little, never as an advantage.",
    low: "A score that is too low is not proposed. When there are very few people, help that is close is shown apart.",
    reasons: "Each proposal says why: “about 400 m away”, “Tuesday evening in common”, “speaks Turkish”.",
    weights: "What each point weighs:",
  },
  waves: {
    title: "Whom we ask, and when",
    intro: "Publishing is not enough. For a request, the programme asks people, by e-mail and in “For you”:",
    steps: {
      near: "<b>Very near:</b> those who offer this help a few steps away, or at a distance.",
      wider: "<b>Further away:</b> those who agree to come as far as your place.",
      close: "<b>Help that is close:</b> another category, or a lower score.",
      desk: "<b>The city’s desk:</b> an agent sees the request. The programme goes on searching.",
    },
    few: "A few people at a time. If none says yes in time, others are asked. A step with nobody is passed over at once.",
    night: "Never at night: nobody is asked, and the time to answer stands still.",
    fair: "When several requests look for the same people, the most urgent come first; then we look for the best sharing for everybody. Whoever has just been asked comes a little after the others.",
    once: "Nobody is asked twice for the same request, or more than they offer.",
    told: "You read each step with its date. When nobody can, we say why, and what would help.",
    numbers: "The numbers:",
  },
  quality: {
    title: "Does it work?",
    how: "We wrote requests and offers as residents write them: short, misspelt, without accents, sometimes in English. For each, we said beforehand which answers fit. Then we let the programme put them in order, and three simple ways: the newest first, the nearest first, the same category then the nearest.",
    limits:
      "These are not real listings. We wrote and judged them ourselves, and some of them served to adjust the programme. These figures say that it orders far better than a simple list. They do not say how many people will be helped: only the life of the city will.",
    figures: "What we measured:",
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
