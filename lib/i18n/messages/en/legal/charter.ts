import type { Messages } from "../../fr.ts";

export const charter: Messages["legal"]["charter"] = {
  title: "The charter",
  lead: "To publish a listing is to accept these rules. They fit on one page.",
  free: {
    title: "It is free",
    money: "Nobody pays, nobody is paid. No money, no present asked for, no service in exchange.",
    costs: "One only pays back what was bought for one, against the receipt.",
  },
  neighbours: {
    title: "Between neighbours, not professionals",
    no: "The site is not made to find customers. A trade is not practised here.",
    limits: "A helping hand does not replace a carer, a craftsperson or a social service.",
  },
  adults: {
    title: "From 18 on",
    age: "You must be 18 to join. You can ask for a child in your charge.",
  },
  respect: {
    title: "With respect",
    all: "We help without looking at origin, religion, age, disability, gender or opinions.",
    words: "We speak politely. We do not insist.",
    privacy: "What is learnt in somebody’s home stays between you.",
  },
  word: {
    title: "Keeping our word",
    promise: "We promise only what we can do. If we no longer can, we say so.",
    truth: "We write the truth. We close a listing that is no longer of use.",
    other: "We ask for somebody only with their agreement.",
  },
  liberty: {
    title: "Staying free",
    no: "Everybody can say no, at any time, without a reason.",
    owe: "Nobody owes anything to anybody.",
  },
  city: {
    title: "What the City does",
    does: "It runs the site, protects your data and answers reports.",
    not: "It does not choose people for you. It does not employ those who help.",
    todo: "<blank>To be completed by the City before the opening: the insurance that covers this help.</blank>",
  },
  contact: {
    title: "If the charter is not respected",
    how: "Tell the City. It can remove a listing or suspend an account: <moderationRules>see how</moderationRules>.",
  },
};
