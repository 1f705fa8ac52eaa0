import type { Messages } from "../fr.ts";

export const common: Messages["common"] = {};
