/** Facts that a finding proposes, to be read again and changed: one sentence after the other. */
export const fact = {
  contact_phone: "{start, select, first {The text} other {It}} gives a phone number: {passages} (rule {number}).",
  contact_email: "{start, select, first {The text} other {It}} gives an e-mail address: {passages} (rule {number}).",
  exact_address:
    "{start, select, first {The text} other {It}} gives the address of a dwelling: {passages} (rule {number}).",
  external_link: "{start, select, first {The text} other {It}} leads to another service: {passages} (rule {number}).",
  money_asked: "{start, select, first {The text} other {It}} asks for or promises money: {passages} (rule {number}).",
  paid_professional:
    "{start, select, first {The text} other {It}} offers or seeks the work of a professional: {passages} (rule {number}).",
  health_act:
    "{start, select, first {The text} other {It}} speaks of an act of care or a medicine: {passages} (rule {number}).",
  dangerous_goods:
    "{start, select, first {The text} other {It}} speaks of a forbidden or dangerous object: {passages} (rule {number}).",
  insult: "{start, select, first {The text} other {It}} contains insulting words: {passages} (rule {number}).",
  discrimination: "{start, select, first {The text} other {It}} excludes people: {passages} (rule {number}).",
  sexual: "{start, select, first {The text} other {It}} has a sexual content: {passages} (rule {number}).",
  scam: "{start, select, first {The text} other {It}} looks like a scam: {passages} (rule {number}).",
  personal_risk:
    "{start, select, first {The text} other {It}} gives a detail that puts a person in danger: {passages} (rule {number}).",
  invisible_text:
    "{start, select, first {The text} other {It}} contains hidden characters: {passages} (rule {number}).",
  duplicate: "The same text, or nearly, was already published in the last 30 days (rule {number}).",
  too_many: "The same person published many listings in 24 hours (rule {number}).",
};
