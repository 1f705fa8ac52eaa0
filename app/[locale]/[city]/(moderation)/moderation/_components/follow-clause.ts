/**
 * Writes the facts that are proposed for a rule once it is chosen, unless its moderator wrote their own: what is empty or was
 * itself proposed is theirs to replace.
 */
export function followClause(
  form: HTMLFormElement,
  changed: EventTarget,
  facts: Readonly<Record<string, string>>,
): void {
  const { name, value } = changed as { name?: string; value?: string };
  if (name !== "clause") return;
  const field = form.elements.namedItem("facts") as HTMLTextAreaElement | null;
  const proposed = (value && facts[value]) || "";
  if (!field || !proposed) return;
  const isOwn = field.value.trim() !== "" && !Object.values(facts).includes(field.value);
  if (!isOwn) field.value = proposed;
}
