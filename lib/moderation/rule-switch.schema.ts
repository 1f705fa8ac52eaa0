import { z } from "zod";
import { KNOWN_RULES, type RuleCode } from "./known-rules.ts";

const code = z.enum(KNOWN_RULES.map((rule) => rule.code) as [RuleCode, ...RuleCode[]]);

export const rehearseSchema = z.strictObject({ code });
export const switchRuleSchema = z.strictObject({ code, to: z.enum(["on", "off"]) });
