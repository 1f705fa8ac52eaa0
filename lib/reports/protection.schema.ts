import { z } from "zod";

/** Blocking, leaving, saying who did not come: all about one exchange of one's own. */
export const ownExchangeSchema = z.strictObject({ exchange: z.uuid({ error: "form.invalid" }) });

/** Taking a block back. */
export const unblockSchema = z.strictObject({ person: z.uuid({ error: "form.invalid" }) });
