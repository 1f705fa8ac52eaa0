import type { Messages } from "../fr.ts";

export const map: Messages["map"] = {};
