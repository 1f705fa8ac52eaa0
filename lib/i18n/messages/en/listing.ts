import type { Messages } from "../fr.ts";

export const listing: Messages["listing"] = {};
