import type { Choice } from "#components/ui/choice-group.tsx";

type Named = { name: string; label: string; hint?: string };

/** A field of a form of settings, in words: what a client form needs to draw it. */
export type FieldSpec =
  | (Named & { kind: "text"; maxLength?: number; multiline?: boolean; type?: "email" | "tel" })
  | (Named & { kind: "number" })
  | (Named & { kind: "colour"; words: { typed: string; take: string; pick: string; working: string } })
  | (Named & { kind: "radio" | "boxes"; options: Choice[] })
  | (Named & { kind: "select"; options: { value: string; label: string }[] });

/** Fields that belong together, under a title of their own. */
export type FieldGroup = { key: string; legend?: string; hint?: string; fields: FieldSpec[]; beside?: boolean };
