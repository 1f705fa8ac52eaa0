import type { Messages } from "../../fr.ts";

export const moderationRules: Messages["legal"]["moderationRules"] = {
  title: "Moderation and appeals",
  lead: "What is forbidden, who decides, and how to contest.",
  forbidden: {
    title: "What is forbidden",
    list: {
      law: "what the law forbids: threats, hatred, discrimination, sale of forbidden things;",
      money: "asking for money or promising some, even a little;",
      professional: "offering one’s trade or looking for customers;",
      care: "a medical act, care or advice that only a profession may give;",
      contact: "a number, an address or a link in the public text;",
      others: "speaking of another person without their agreement;",
      insult: "an insult, mockery, an advance;",
      false: "a false listing, a scam, the same listing published several times;",
      minors: "a listing by a person under 18.",
    },
  },
  published: {
    title: "In this version",
    atOnce: "A listing appears <b>at once</b>. Nobody reads it before.",
    limits: "The site only refuses more than five listings a day, or more than ten open listings at a time.",
    later:
      "No programme judges the texts. A review screen for listings, and a “Report” button on their page, will come in a later version.",
  },
  contact: {
    title: "To report a listing",
    anyone: "Everybody can report, even without an account. Write to the City or call, and give:",
    say: {
      reference: "the reference of the listing, at the foot of its page, or its address;",
      why: "what is wrong, and why;",
      name: "your name and your e-mail, to get the answer;",
      faith: "your word that you are in good faith.",
    },
    answer: "The City tells you that it has your report. Then it tells you what it decided, why, and how to contest.",
    anonymous: "Your name is not given to the author of the listing.",
  },
  person: {
    title: "To report a person",
    how: "Open your exchange with them, in “My exchanges”, then “Report”. You say what is wrong, and tick the messages to attach, if you wish.",
    read: "The moderators of the City read what you wrote and ticked. They do not see the rest of the conversation. Each reading is noted.",
    answer: "You get an e-mail when there is an answer. It is in your profile, under “Who saw what”.",
    limit: "Five reports a day at most. If it is urgent, call.",
    meanwhile:
      "Without waiting, you can withdraw from the exchange, or block the person. They are not told of a block.",
  },
  danger: {
    title: "In case of danger",
    call: "Is somebody in danger? Do not wait for our answer. Call <b>112</b>, or send a text message to <b>114</b>.",
    authorities: "If a listing makes us fear a crime against a person, the City tells the police or the courts.",
  },
  decide: {
    title: "Who decides, and what",
    people: "A member of the City staff decides, never a programme.",
    measures:
      "They can leave the listing, remove it, or suspend an account. They choose the lightest measure that is enough.",
    repeat:
      "An account is suspended, for a stated time, only after a warning. The same goes for people who keep sending false reports.",
  },
  reasons: {
    title: "The reasons",
    sent: "If your listing is removed, you get an e-mail that says:",
    list: {
      what: "what is removed, and for how long;",
      facts: "the facts, and whether they come from a report;",
      means: "whether a programme helped to find them;",
      rule: "the rule of this page or the law;",
      contest: "how to contest.",
    },
  },
  contest: {
    title: "To contest",
    who: "You can contest if your listing is removed, or if your report is not followed.",
    how: "Write to the City within <b>6 months</b>. It is free. <b>Another person</b> than the first one reads the case again and answers you.",
    undone: "If the City was wrong, it puts the listing back online.",
    others:
      "You can also turn to a dispute settlement body certified by <arcom>Arcom</arcom>, or to the administrative court.",
    todo: "<blank>To be completed by the City before the opening: the address of the court and the time limit.</blank>",
  },
  law: {
    title: "The law",
    dsa: "These rules follow the European Digital Services Act (EU 2022/2065), articles 14 to 23.",
    figures: "Each year the City will publish the number of reports, decisions and appeals.",
    change: "If these rules change, this page will say so and bear a new date.",
  },
};
