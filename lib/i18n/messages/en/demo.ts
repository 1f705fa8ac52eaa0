import type { Messages } from "../fr.ts";

export const demo: Messages["demo"] = {};
