import { z } from "zod";
import { cleanText, line } from "#lib/forms/fields.ts";
import { NEWS_LENGTH } from "./news.ts";

const MAX_LINK = 500;
/** A name of the web with a dot in it: addresses take quotes and more as part of a name. */
const HOST = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;

/** An address of the web over https that names nobody to sign in as; empty for none. Nothing is ever fetched from it. */
const newsLink = z
  .string({ error: "news.link" })
  .max(MAX_LINK, { error: "news.link" })
  .transform((typed, context) => {
    const text = cleanText(typed);
    if (text === "") return null;
    const url = URL.canParse(text) ? new URL(text) : null;
    if (url?.protocol === "https:" && HOST.test(url.hostname) && !url.username && !url.password) return url.href;
    context.addIssue({ code: "custom", message: "news.link" });
    return z.NEVER;
  });

const day = (error: string) => z.string({ error }).pipe(z.iso.date({ error }));

/** What the city tells: one line, a few words, perhaps where to read more, and from which local day to which. */
const content = {
  newsTitle: line("newsTitle", NEWS_LENGTH.title),
  newsText: line("newsText", NEWS_LENGTH.text),
  newsLink,
  /** Empty: at once. */
  startsOn: z
    .literal("")
    .or(day("news.start"))
    .transform((text) => text || null),
  endsOn: day("news.end"),
};

export const addNewsSchema = z.strictObject({ ...content, key: z.uuid({ error: "key.missing" }) });
export const editNewsSchema = z.strictObject({ ...content, id: z.uuid({ error: "form.invalid" }) });
export const newsIdSchema = z.strictObject({ id: z.uuid({ error: "form.invalid" }) });

export type NewsInput = Omit<z.output<typeof editNewsSchema>, "id">;
