import { z } from "zod";
import { line } from "#lib/forms/fields.ts";
import { webLink } from "#lib/forms/web-link.ts";
import { NEWS_LENGTH } from "./news.ts";

const day = (error: string) => z.string({ error }).pipe(z.iso.date({ error }));

/** What the city tells: one line, a few words, perhaps where to read more, and from which local day to which. */
const content = {
  newsTitle: line("newsTitle", NEWS_LENGTH.title),
  newsText: line("newsText", NEWS_LENGTH.text),
  newsLink: webLink("news.link"),
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
