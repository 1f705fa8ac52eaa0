import type { Messages } from "../fr.ts";

export const refusals: Messages["refusals"] = {};
