import type { Messages } from "../../fr.ts";

export const moderationRules: Messages["legal"]["moderationRules"] = {
  title: "Moderation and appeals",
  lead: "How a listing is read, who decides, and how to contest.",
  rules: {
    title: "The rules",
    guide: "Eight rules say what is forbidden and what stays allowed: <ruleGuide>the guide of rules</ruleGuide>.",
    versions: "Each version there has its date, with what it changes.",
  },
  reading: {
    title: "Who reads listings",
    detection: "Automatic rules point at passages: a number, an address, a rate, an insult. They <b>never</b> decide.",
    order:
      "By its risk, a listing appears at once, appears and is then read, or waits to be read. In that case, you are told.",
    people: "Somebody of the city reads and decides. No artificial intelligence judges your texts.",
    limits: "The site refuses more than five listings a day, and more than ten open listings at once.",
  },
  contact: {
    title: "Reporting",
    anyone:
      "Anybody can report a listing, a photo or a person, even without an account: the link “Report” is on each listing.",
    say: {
      why: "Say what is wrong, and why.",
      name: "Without an account, leave your name and e-mail to receive the answer. They are not asked for if a child or a person is in danger.",
      faith: "Say that you act in good faith.",
    },
    answer: "You receive a receipt, then the answer with its reasons. A page tells you how your report stands.",
    anonymous: "Your name is never given to the person reported.",
  },
  person: {
    title: "Reporting a message",
    how: "Open your exchange, in “My exchanges”, then “Report”. Tick the messages to attach, if you wish.",
    read: "Moderators read what you wrote and ticked. They do not see the rest of the conversation. Each reading is noted in a log where every change shows.",
    limit: "Five reports a day at most, but where somebody is in danger. In an emergency, call.",
    meanwhile: "Meanwhile, you can leave the exchange or block the person. They know nothing of a block.",
  },
  danger: {
    title: "In danger",
    call: "Is somebody in danger? Do not wait for our answer. Call <b>112</b>, or text <b>114</b>.",
    authorities:
      "If a listing gives reason to fear a crime against a person, the city informs the police or the courts.",
  },
  decide: {
    title: "What can be decided",
    measures:
      "Leaving the listing, asking for a change, removing it, limiting an account, suspending or closing it. The lightest measure that is enough is chosen.",
    own: "Nobody judges their own listing, nor a report that they made.",
    repeat:
      "Three manifestly abusive listings, reports or appeals in six months: a warning. Two more after it: a suspension is possible. That of the right to report or to appeal lasts 30 days. That of an account lasts 7, 30 or 90 days.",
    serious: "A threat, hate or a scam can have an account suspended without waiting.",
  },
  reasons: {
    title: "The reasons",
    sent: "Every restriction is explained to you by e-mail and on a page:",
    list: {
      what: "what is restricted, where and for how long;",
      facts: "the facts, and whether they come from a report;",
      means: "whether automatic detection helped to find them;",
      rule: "the rule of the guide, or the law;",
      contest: "how to contest, and until when.",
    },
    europe: "These reasons are also declared to the <dsa>European database</dsa>, with nothing to recognise you by.",
  },
  contest: {
    title: "Contesting",
    who: "You can contest if a decision concerns you, or if your report is not acted upon.",
    how: "It is free, for <b>6 months</b>, on the page of the decision. <b>Another person</b> than the first reads the case again and answers you.",
    undone: "If the city was wrong, it puts everything back as it was.",
    others:
      "You can also go to a dispute settlement body certified by <arcom>Arcom</arcom>, or to the administrative court.",
    todo: "<blank>For the city to complete before it opens: the address of the court and the time limit for going to it.</blank>",
  },
  law: {
    title: "The framework",
    dsa: "These rules follow the European Digital Services Act (EU 2022/2065), articles 14 to 23.",
    check:
      "Each week, twenty past decisions are judged again by another person, who does not see the first answer. The team measures whether it always decides alike.",
    figures: "The numbers of reports, decisions and appeals are published by each city, year by year.",
    change: "If these rules change, the guide says so and bears a new date.",
  },
};
