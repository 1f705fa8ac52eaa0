import type { Messages } from "../fr.ts";

export const guide: Messages["guide"] = {
  title: "The guide of rules",
  lead: "Eight rules, in plain words. A decision of moderation always names one of them.",
  inForce: "Version {number}, in force since {date}.",
  rule: "Rule {number}",
  allowed: "What stays allowed",
  who: "Who decides",
  whoText:
    "Automatic rules point at passages. They never decide: somebody of the city reads and decides. No artificial intelligence judges your texts.",
  how: "How to contest, and who reads again: <a>moderation and appeals</a>.",
  changed: "What has changed",
  since: "Version {number}, of {date}",
  against: "Compared with version {number}.",
  first: "The first version.",
  noChange: "Nothing has changed in this rule.",
  added: "added:",
  removed: "removed:",
};
