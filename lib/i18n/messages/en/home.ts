import type { Messages } from "../fr.ts";

export const home: Messages["home"] = {
  title: "Neighbours helping each other",
  description: "In {city}, ask for help or offer it close to home: shopping, paperwork, small repairs, company.",
  headline: "Between neighbours,<br></br>we lend a hand.",
  lead: "Shopping, paperwork, small repairs, company: in {city}, ask for help or offer it close to home. It is free.",
  ask: "I need a hand",
  askHint: "Say what you need. We look for it with you.",
  give: "I can lend a hand",
  giveHint: "One hour now and then is already a lot.",
  trustReviewed: "A problem? The city answers",
  trustAddress: "Your address is never shown",
  trustPhone: "No Internet?",
  announcement: "Announcement of the city",
  urgent: "Urgent today",
  urgentCount: "{count, plural, =0 {no request} one {# request} other {# requests}}",
  around: "Around you",
  cities: "Choose your city",
  noCity: "No city has opened the service here yet.",
};
