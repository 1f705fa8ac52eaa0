import { z } from "zod";

/** "Redemander à la même personne". */
export const repeatSchema = z.strictObject({ exchange: z.uuid(), key: z.uuid({ error: "key.missing" }) });
