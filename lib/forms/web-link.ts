import { z } from "zod";
import { cleanText } from "./fields.ts";

const MAX_LINK = 500;
/** A name of the web with a dot in it: addresses take quotes and more as part of a name. */
const HOST = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;

/** An address of the web over https that names nobody to sign in as; null for none. Nothing is ever fetched from it. */
export function webLink(error: string) {
  return z
    .string({ error })
    .max(MAX_LINK, { error })
    .transform((typed, context) => {
      const text = cleanText(typed);
      if (text === "") return null;
      const url = URL.canParse(text) ? new URL(text) : null;
      if (url?.protocol === "https:" && HOST.test(url.hostname) && !url.username && !url.password) return url.href;
      context.addIssue({ code: "custom", message: error });
      return z.NEVER;
    });
}
