import type { Messages } from "../../fr.ts";

export const accessibility: Messages["legal"]["accessibility"] = {
  title: "Accessibility statement",
  lead: "Everybody must be able to use this site. It has not been audited yet: it is therefore declared non-compliant.",
  commitment: {
    title: "Our commitment",
    law: "The City undertakes to make this service accessible, as article 47 of the French law no. 2005-102 of 11 February 2005 asks.",
    scope: "This statement is about the Coup de main site.",
  },
  state: {
    title: "Compliance status",
    now: "Coup de main is <b>non-compliant</b> with the French accessibility standard (RGAA), version 4.1.",
    why: "No audit has been made yet. Without one, the law asks us to write “non-compliant”.",
  },
  results: {
    title: "Test results",
    none: "No audit: we can give no rate of compliance.",
    automatic:
      "Automatic tests run at each change of the site. They find only a part of the faults. They do not replace an audit.",
  },
  content: {
    title: "Content that is not accessible",
    unknown: "We have not measured yet which content is a problem. This list will be written after the audit.",
    map: "The interactive map may be hard to use with a screen reader. The list of listings gives the same information, with the same filters.",
    people: "Listings are written by residents. Their words are not always easy to read.",
  },
  established: {
    title: "About this statement",
    date: "This statement was made on 24 November 2026.",
    tools: {
      technologies: "Technologies used: HTML, CSS, SVG and JavaScript. The site works without JavaScript.",
      environment: "Browsers and screen readers checked together: none so far.",
      pages: "Pages checked by a trained person: none so far.",
    },
  },
  contact: {
    title: "Feedback and contact",
    help: "Does a page or a form stop you? Tell us. We give you the information in another way, or do it with you.",
    delay: "You get an answer <b>within one week</b>.",
    say: "Tell us the address of the page and what you wanted to do. If you can, tell us with which device.",
  },
  recourse: {
    title: "If the answer does not help",
    when: "You reported a fault that keeps you from using the service, and the answer does not suit you? You can:",
    ways: {
      form: "write to the <defender>Défenseur des droits</defender>, the French defender of rights;",
      delegate: "contact its <delegates>delegate</delegates> in your region;",
      phone: "call 09 69 39 00 00;",
      letter:
        "send a letter, without a stamp: Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07, France.",
    },
  },
  plan: {
    title: "Plan for the coming years",
    todo: "<blank>To be completed by the City before the opening: the plan over several years, the plan of the year and the date of the audit.</blank>",
  },
};
