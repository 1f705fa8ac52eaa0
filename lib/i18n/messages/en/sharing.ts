import type { Messages } from "../fr.ts";

export const sharing: Messages["sharing"] = {
  title: "Spread the word",
  share: "Share",
  copied: "The link is copied.",
  failed: "The link could not be copied. Copy the address of the page.",
  mail: "Send by e-mail",
  pictureAlt: "{kind}: {title}",
  poster: {
    make: "Poster to print",
    title: "A poster for a hallway",
    hint: "No name, no address, no private number. One A4 page, readable in black and white.",
    printHint: "To print it: Ctrl + P, or the menu of your browser. The rest of the page is not printed.",
    print: "Print",
    back: "Back to the listing",
    preview: "Preview of the poster",
    city: "City of {city}",
    listing: "Listing",
    call: {
      request: "Near here, somebody needs a hand",
      offer: "Near here, somebody offers a hand",
    },
    free: "Free, between neighbours",
    qr: "QR code: the address of the listing",
    scan: { request: "Can you help? Scan.", offer: "Would it help you? Scan." },
    desk: "No smartphone? Call {phone}.",
    until: "To be taken down after {date}.",
    litter: "Please do not litter.",
  },
};
