import type { Messages } from "../fr.ts";

export const mail: Messages["mail"] = {};
