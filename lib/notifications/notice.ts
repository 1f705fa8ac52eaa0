import { z } from "zod";
import { ROUTES, type RouteName } from "#lib/i18n/routes.ts";

const routeNames = Object.keys(ROUTES) as [RouteName, ...RouteName[]];

/**
 * What the bell and a device show of a message: the values of its words (`notices.<kind>` of the interface) and the page that
 * it leads to. It holds first names and titles at most, and nothing that was written in private.
 */
export const noticeSchema = z.strictObject({
  /** The words, where a kind has several: `notices.<kind>.<variant>`. */
  variant: z.string().optional(),
  words: z.record(z.string(), z.union([z.string(), z.number()])),
  place: z.strictObject({
    route: z.enum(routeNames),
    params: z.record(z.string(), z.string()),
    query: z.record(z.string(), z.string()).optional(),
  }),
});
export type Notice = z.output<typeof noticeSchema>;
