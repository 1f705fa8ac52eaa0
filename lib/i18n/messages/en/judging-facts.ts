/** Facts that a finding proposes, to be read again and changed. */
export const fact = {
  contact_phone: "The text gives a phone number: {passages}.",
  contact_email: "The text gives an e-mail address: {passages}.",
  exact_address: "The text gives the address of a dwelling: {passages}.",
  external_link: "The text leads to another service: {passages}.",
  money_asked: "The text asks for or promises money: {passages}.",
  paid_professional: "The text offers or seeks the work of a professional: {passages}.",
  health_act: "The text speaks of an act of care or a medicine: {passages}.",
  dangerous_goods: "The text speaks of a forbidden or dangerous object: {passages}.",
  insult: "The text contains insulting words: {passages}.",
  discrimination: "The text excludes people: {passages}.",
  sexual: "The text has a sexual content: {passages}.",
  scam: "The text looks like a scam: {passages}.",
  personal_risk: "The text gives a detail that puts a person in danger: {passages}.",
  invisible_text: "The text contains hidden characters: {passages}.",
  duplicate: "The same text, or nearly, was already published in the last 30 days.",
  too_many: "The same person published many listings in 24 hours.",
};
