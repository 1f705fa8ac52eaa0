export const mail = {
  hello: "Hello,",
  orOpen: "Or open this address:",
  automatic: "This message is automatic. Replies are not read.",
  service: "Coup de main, a free service of the city of {city}.",
  signIn: {
    subject: "Your code: {code}",
    typeCode: "To sign in to Coup de main, type this code:",
    orLink: "You can also use this link, then confirm:",
    link: "Sign in",
    lifetime: "The code and the link work once, for 10 minutes, on the device where you asked for them.",
    notYou: "If this was not you, do nothing. Nobody can sign in without this message.",
  },
  listingPublished: {
    subject: "Your post is online",
    online: "Your post “{title}” is online.",
    matches:
      "{helpers, plural, =0 {No other post answers it yet. That is normal at first.} =1 {One other post could already answer it.} other {# other posts could already answer it.}}",
    next: "We compare every new post with yours. Your address is never shown.",
    link: "See my post",
    change: "You can edit, pause or close it at any time.",
  },
  offerReconfirm: {
    subject: "Is your offer still available?",
    question: "Your offer “{title}” has been on line for a month. Are you still available?",
    link: "Answer",
    silence: "Without an answer, we pause it on {date}. Nothing is erased.",
    why: "We ask once a month, so that nobody waits for help that is no longer there. You need not sign in.",
  },
  offerPaused: {
    subject: "Your offer is paused",
    paused: "Without an answer from you, we have paused your offer “{title}”. Nobody sees it any more.",
    back: "Do you have time again? Put it back on line, without signing in:",
    link: "Put back on line",
    nothing: "Otherwise you need not do anything. Thank you for the help that you offered.",
  },
  listingExpired: {
    subject: "Your request has ended",
    ended: "Your request “{title}” has come to its end date. It is no longer shown.",
    renew: "Do you still need help? Put it back on line with one click in “My posts”.",
    again: "Do you still need help? Publish a new request with another date.",
    link: "See my request",
  },
};
