/** A message with its places, `{like this}`, filled in; what has no value stays as it is. Runs in the browser too. */
export function fillText(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(
    /\{(\w+)\}/g,
    (place, name: string) => (Object.hasOwn(values, name) ? values[name] : place) ?? place,
  );
}
