import type { Messages } from "../fr.ts";

export const home: Messages["home"] = {};
