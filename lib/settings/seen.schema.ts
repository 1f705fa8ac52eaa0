import { z } from "zod";
import { version } from "./fields.ts";

/** The state of a page that somebody saw when they pressed a button under it. */
export const seenSchema = z.strictObject({ version });
