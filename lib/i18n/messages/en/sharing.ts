import type { Messages } from "../fr.ts";

export const sharing: Messages["sharing"] = {
  title: "Spread the word",
  share: "Share",
  copied: "The link is copied.",
  failed: "The link could not be copied. Copy the address of the page.",
  mail: "Send by e-mail",
  pictureAlt: "{kind}: {title}",
  poster: "Poster to print",
};
