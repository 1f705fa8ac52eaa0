import type { Messages } from "../fr.ts";

export const consistency: Messages["consistency"] = {
  title: "Do we decide alike?",
  lead: "Each week, twenty past decisions are judged again by another person, who does not see the first answer.",
  agreement: "Agreement over 90 days",
  kappa: "{kappa} out of 1",
  kappaText:
    "Cohen’s kappa: 1 if we always decide alike, 0 if it is no more than chance. Above 0.6, agreement is good.",
  same: "{same} identical decisions out of {judged} judged again.",
  tooFew: "A figure needs at least ten decisions judged again. There are {judged}.",
  word: {
    poor: "Weak: let us talk about the rules.",
    fair: "Moderate: let us look at the disagreements.",
    good: "Good.",
    strong: "Very good.",
  },
  disagreements: "Where we disagree",
  disagreement: "“{title}”: first “{first}”, then “{second}”.",
  noDisagreement: "No disagreement in these 90 days.",
  toJudge: "To judge again",
  left: "{count, plural, =0 {You have judged them all.} one {One decision is left.} other {# decisions are left.}}",
  blind: "You see neither the decision that was taken nor by whom.",
  question: "What would you have decided?",
  rule: "On which rule?",
  noRule: "No rule",
  send: "Note it and go on",
  sending: "Sending…",
  noted: "Noted.",
  excerpt: "What was reported",
  empty: "Nothing to judge again this week. The next twenty come on Monday.",
};
