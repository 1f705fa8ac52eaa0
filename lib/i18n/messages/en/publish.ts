import type { Messages } from "../fr.ts";

export const publish: Messages["publish"] = {};
