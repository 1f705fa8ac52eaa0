import type { Messages } from "../../fr.ts";

export const safety: Messages["legal"]["safety"] = {
  title: "Safety advice",
  lead: "Nearly everything goes well. These few habits help to keep it so.",
  before: {
    title: "Before you meet",
    list: {
      public: "The first time, choose a public place: a community centre, a library, a café.",
      tell: "Tell somebody close to you the time and the place.",
      agree: "Say clearly what is planned, and for how long.",
      withdraw: "You have a doubt? Cancel. You need no reason.",
    },
  },
  money: {
    title: "Money and papers",
    list: {
      free: "A helping hand is free. If you are asked for money, stop there and report it.",
      card: "Never give your bank card, a code or a password.",
      code: "Give nobody the sign-in code of your e-mail. The City never asks for it.",
      shopping: "For shopping, agree on the amount. Pay against the receipt, by hand.",
      papers: "For paperwork, stay close and type your passwords yourself.",
      keys: "Do not leave your keys to somebody that you hardly know.",
    },
  },
  home: {
    title: "At your home, or at somebody’s",
    list: {
      someone: "The first time, do not be alone: ask a neighbour or somebody close to be there.",
      helper: "You are helping? Go only where you are invited. Touch neither money nor medicines.",
      limits: "No dangerous work: no roof, no gas, no electrical panel.",
    },
  },
  fragile: {
    title: "Children, health, vulnerable people",
    list: {
      children: "Meet the person together with your child before you leave your child with them.",
      medicines: "A medicine is given as prescribed, never as advised here.",
      verified:
        "For these, the site proposes only people verified by the City. Stay careful: verified does not mean without risk.",
      abuse: "Do you fear that an old or disabled person is ill-treated? Call 3977.",
    },
  },
  online: {
    title: "On the site",
    list: {
      text: "Write no number, address or absence in a listing: everybody reads it.",
      stay: "Beware of people in a great hurry, or who want you to click elsewhere.",
      scam: "A scam? Info Escroqueries answers free of charge on 0 805 805 817.",
    },
  },
  control: {
    title: "To stay in control of an exchange",
    list: {
      leave: "Do you want to stop? “Withdraw from this exchange”, on the page of the exchange. You need not explain.",
      block:
        "“Block”: you no longer see their listings, and nothing more is written or proposed between you. The other person is not told. They can still read your listings: these are public.",
      report: "“Report”: the City reads what you tick, and nothing else, then answers you.",
      trouble: "“It went wrong”: what to do when the person does not come, or when it is serious.",
      exit: "“Leave quickly”, or the Escape key three times, replaces the page. The history of the browser keeps the pages before it: erase it if somebody looks at your device.",
    },
  },
  danger: {
    title: "In case of danger",
    call: "This site is not an emergency service. Call <b>112</b>, or send a text message to <b>114</b>.",
  },
  contact: {
    title: "To report a problem",
    how: "A person: “Report”, on the page of your exchange with them. A listing or a photo: “Report”, on its page, even without an account. <moderationRules>What happens next</moderationRules>.",
  },
};
