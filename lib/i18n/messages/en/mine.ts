import type { Messages } from "../fr.ts";

export const mine: Messages["mine"] = {};
