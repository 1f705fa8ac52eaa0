import type { Messages } from "../fr.ts";

export const profile: Messages["profile"] = {};
