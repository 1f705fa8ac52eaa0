import { z } from "zod";
import { CATEGORY_KEYS } from "#lib/catalogue/category-key.ts";
import { KINDS } from "#lib/listings/listing.ts";
import { RISK_CODES } from "#lib/moderation/finding.ts";

const code = z.enum(RISK_CODES);

/** A listing, what rules should find in it, and where. Other fields of a line are its author's own and not read. */
export const labelledTextSchema = z
  .object({
    id: z.string().min(1),
    kind: z.enum(KINDS),
    category: z.enum(CATEGORY_KEYS),
    title: z.string(),
    body: z.string(),
    labels: z.array(code),
    spans: z.array(z.object({ label: code, text: z.string().min(1) })),
  })
  .superRefine(({ title, body, labels, spans }, context) => {
    const refuse = (path: (string | number)[], message: string) => context.addIssue({ code: "custom", path, message });
    for (const [index, label] of labels.entries()) {
      if (labels.indexOf(label) < index) refuse(["labels", index], `${label} is named twice`);
    }
    for (const [index, { label, text }] of spans.entries()) {
      if (!labels.includes(label)) refuse(["spans", index, "label"], `${label} is not among the labels`);
      if (!title.includes(text) && !body.includes(text)) {
        refuse(["spans", index, "text"], "is found neither in the title nor in the body");
      }
    }
  });

export type LabelledText = z.output<typeof labelledTextSchema>;
