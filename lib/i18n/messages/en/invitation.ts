import type { Messages } from "../fr.ts";

export const invitation: Messages["invitation"] = {
  title: "You are asked",
  heading: {
    ask: {
      can: "Can you help {name}?",
      not_this_time: "Not this time?",
      not_this_kind: "No more requests of this kind?",
    },
    done: { can: "Thank you, noted", not_this_time: "Noted", not_this_kind: "Noted" },
    answered: "You have already answered",
    late: "The time to answer is over, and that is fine",
    settled: "No more help is needed here",
    gone: "This request no longer exists",
    expired: "This link is no longer valid",
    forged: "This link is not complete",
  },
  text: {
    ask: {
      can: "{name} will know that you can help, and we will ask nobody else. Your address is not passed on.",
      not_this_time: "We will ask somebody else. {name} will not know, and you lose nothing by it.",
      not_this_kind: "We will ask you no more about “{category}”. You can change your mind in your profile.",
    },
    late: {
      can: "The time to answer is over, but nobody could help yet: your answer still counts.",
    },
    done: {
      can: "Thank you. {name} gets a message: you can help.",
      not_this_time: "We ask somebody else. Thank you for answering.",
      not_this_kind: "We will ask you no more about “{category}”.",
    },
    answered: "One answer is enough: it is kept, and there is nothing else to do.",
    over: "We have asked other people meanwhile. There is nothing to do.",
    settled: "Somebody else is helping, or the request is no longer online. Thank you for thinking of it.",
    gone: "It was deleted. There is nothing to do.",
    expired: "It was sent more than a month ago. The requests of today are under “For you”.",
    forged: "Your mail program may have cut it. Open it from the e-mail, or go to “For you”.",
    other: "Another answer? The two other buttons of the e-mail work, too.",
  },
  confirm: {
    can: "Yes, I can",
    not_this_time: "Not this time",
    not_this_kind: "Do not ask me this again",
  },
  answer: { can: "I can", not_this_time: "Not this time", not_this_kind: "Not this kind of request" },
  working: "Sending…",
  see: "See the request",
  exchanges: "See the exchange and write",
  forYou: "Go to “For you”",
  list: {
    title: "{count, plural, one {You are asked about one request} other {You are asked about # requests}}",
    lead: "We ask a few people at a time. An answer, even “not this time”, helps to find somebody fast.",
    asks: "{name} asks. You offer “{title}”, and it may suit.",
    asksOnly: "{name} asks for a hand.",
    until: "Please answer before {date}",
    why: "Why you",
    about: "Answer: {title}",
  },
  muted: {
    title: "Requests that you no longer want",
    text: "We do not ask you about these categories. Your offers stay online.",
    undo: "Receive again",
    about: "Receive again: {category}",
  },
};
