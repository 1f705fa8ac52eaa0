import type { Messages } from "../fr.ts";

export const refusals: Messages["refusals"] = {
  "not-signed-in": "You are no longer signed in. Sign in and try again: what you wrote stays here.",
  "not-a-member": "Your account has not joined this city yet, or it is suspended.",
  "not-found": "This does not exist, or no longer exists.",
  "not-allowed": "You are not allowed to do this.",
  "transition-not-allowed": "This can no longer be done in the present state. Reload the page.",
  "too-many-requests": "You tried too many times in a short while. Wait a quarter of an hour, then try again.",
  "too-many-open-listings": "You already have many open posts. Close one before publishing another.",
  "too-many-listings-today": "You have published five posts since yesterday. Come back tomorrow for the next one.",
  "too-many-saved-searches": "You already keep 20 searches. Delete one before you keep another.",
  "undo-too-late": "It is too late to undo: that can be done for 30 seconds.",
  "date-passed": "The day that you asked for has passed. Publish a new post with another date.",
  "point-outside-city": "This place is outside the city. Choose a place inside it.",
  "category-switched-off": "The city does not offer this category. Choose another one.",
  "changed-meanwhile": "This page has changed in the meantime. Reload it to see the latest version.",
  "link-expired": "This link or code is no longer valid. Ask for a new message.",
  "invitation-over": "There is nothing to answer any more: somebody helps already, or the time is over. Thank you.",
  "already-taken": "This request no longer waits: somebody takes care of it already, or it has ended.",
  "wrong-code": "This is not the right code. Check the six digits in the latest e-mail.",
  "other-browser": "You are opening this link in another browser. Also write the code from the same e-mail.",
  "bad-origin": "This was not sent from our site. Reload the page, then try again.",
};
