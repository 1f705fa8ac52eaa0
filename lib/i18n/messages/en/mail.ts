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
};
