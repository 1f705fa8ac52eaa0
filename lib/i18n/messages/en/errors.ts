import type { Messages } from "../fr.ts";

export const errors: Messages["errors"] = {};
