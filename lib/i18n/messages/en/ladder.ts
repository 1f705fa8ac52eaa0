import type { Messages } from "../fr.ts";

export const ladder: Messages["ladder"] = {
  title: "The search, step by step",
  lead: "We ask a few people at a time, the nearest first. Never at night.",
  event: {
    nobody: "Nobody new at this step: {step}. We go on to the next one.",
    desk: "The city has taken over: an agent sees your request. We also go on looking.",
    asked: "{people, plural, one {One person asked} other {# people asked}} ({step}). Answer expected before {until}.",
    helped: "{name} can help you.",
    resumed: "That help could not happen. We are looking again.",
    taken: "{name}, of the city’s desk, takes care of your request.",
  },
  step: {
    near: "very near you",
    wider: "further in the city",
    close: "for help close to yours",
    desk: "among those who are left or have just come",
  },
  next: {
    soon: "We are looking for people to ask. It takes a few seconds: reload the page.",
    at: "Next step: {date}.",
    change: "We go on as soon as a new offer may fit.",
  },
  unknown: "Somebody",
  helped: {
    title: "{count, plural, one {One person can help you} other {# people can help you}}",
    line: "{name}, {quartier}, can help you.",
    agreed: "{name}, {quartier}, helps you: it is agreed.",
    offer: "The offer: {title}",
    answer: "Answer {name}",
    see: "See the exchange with {name}",
  },
  why: "Why nobody answered, and what would help",
};
