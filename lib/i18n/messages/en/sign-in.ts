import type { Messages } from "../fr.ts";

export const signIn: Messages["signIn"] = {};
