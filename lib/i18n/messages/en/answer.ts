import type { Messages } from "../fr.ts";

export const answer: Messages["answer"] = {
  title: "Your offer",
  heading: {
    ask: "Are you still available?",
    resume: "Your offer is paused",
    done: "Noted",
    answered: "Already answered",
    gone: "This offer is no longer online",
    expired: "This link is no longer valid",
    forged: "This link is not complete",
  },
  text: {
    ask: "Without an answer, your offer is paused on {date}. Nothing is erased.",
    resume: "Nobody sees it any more. You can put it back online with one click, without signing in.",
    online: "Your offer is online until {date}. Before that, we will ask you whether it still holds.",
    paused: "Your offer is paused. You can put it back online in “My posts”.",
    gone: "It was closed, deleted or removed. There is nothing to confirm.",
    expired: "It was sent more than a month ago. Your posts wait for you in “My posts”.",
    forged: "Your mail program may have cut it. Open it from the e-mail, or go to “My posts”.",
  },
  yes: "Yes, still available",
  no: "No, pause it",
  resume: "Put back online",
  working: "Sending…",
  thanks: "Thank you. Your offer stays online.",
  noted: "Your offer is paused.",
  mine: "Go to “My posts”",
};
