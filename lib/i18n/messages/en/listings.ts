import type { Messages } from "../fr.ts";

export const listings: Messages["listings"] = {};
