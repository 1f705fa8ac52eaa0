import type { Messages } from "../fr.ts";

export const hints: Messages["hints"] = {
  title: "Something to read again",
  lead: "Anybody can read this text. You may keep your words: it is up to you.",
  change: "Change my text",
  field: { title: "In your sentence", body: "In the details" },
  replace: "Replace by “{words}”",
  replaced: "Replaced.",
  topic: {
    phone: {
      why: "A phone number will be read by everybody.",
      safer: "Give it later, to the person whom you accept.",
    },
    email: {
      why: "An e-mail address will be read by everybody.",
      safer: "No need: people write to you through this site, and you give your address to whom you want.",
    },
    address: {
      why: "An exact address tells everybody where you live.",
      safer: "The quartier is enough. Give the address to the person whom you accept.",
    },
    link: {
      why: "A link leads away from this site. Many people dare not open it.",
      safer: "Write here what there is to know.",
    },
    money: {
      why: "Help is free: nobody pays or is paid.",
      safer: "Paying back a purchase is fine. Say for example “I pay back the shopping”.",
    },
    alone: {
      why: "Telling everybody that somebody is alone at home may attract the wrong person.",
      safer: "Rather say what is to be done, for example “I can no longer carry”.",
    },
    "door-code": {
      why: "A code lets anybody in.",
      safer: "Give it on the day, to the person whom you expect.",
    },
    absence: {
      why: "These dates tell everybody when nobody is at your home.",
      safer: "Write “a few days”, and give the dates in private.",
    },
    keys: {
      why: "Everybody will know how to get in.",
      safer: "Hand the key over in person.",
    },
    school: {
      why: "The name of the school tells everybody where to find a child.",
      safer: "Write “the school nearby”.",
    },
    "identity-number": {
      why: "This number can be used to pretend to be you.",
      safer: "Take it out. Nobody needs it to help you.",
    },
    trade: {
      why: "Here, neighbours help each other. A trade or regulated work needs a professional.",
      safer: "Say what small service it is, for example “Change a light bulb”.",
    },
    health: {
      why: "Care or medicine can do harm. Only somebody trained may give it.",
      safer: "Rather ask for company, a lift or an errand. In an emergency, call 15.",
    },
    goods: {
      why: "This object or product cannot be given or asked for here.",
      safer: "Take it out of your listing.",
    },
    insult: {
      why: "These words may hurt the person who reads them.",
      safer: "Say what is wrong, without aiming at anybody.",
    },
    discrimination: {
      why: "To choose or refuse people for what they are is against the law.",
      safer: "Say what one must be able to do, and when.",
    },
    sexual: {
      why: "This service is not made for encounters of that sort.",
      safer: "Say only what help it is about.",
    },
    scam: {
      why: "These words look like those of a scam. Many will be afraid to answer.",
      safer: "Nobody should pay in advance or give a paper of their bank. Take this part out.",
    },
    "hidden-text": {
      why: "Some characters cannot be seen, or are not what they seem.",
      safer: "Write these words again, with your keyboard.",
    },
  },
  words: {
    phone: "(number given later)",
    email: "(e-mail given later)",
    address: "(address given later)",
    link: "(link given later)",
    "door-code": "given later",
    absence: "a few days",
    keys: "key handed over in person",
    school: "nearby",
    "identity-number": "(number removed)",
  },
};
