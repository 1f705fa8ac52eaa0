import type { Messages } from "../fr.ts";

export const matching: Messages["matching"] = {};
