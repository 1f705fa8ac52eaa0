import { Icon } from "./icon.tsx";

/** The sentence under a field that says what to do; the field names it by `aria-describedby`. */
export function FieldError({ name, message }: { name: string; message: string }) {
  return (
    <p className="error" id={`${name}-error`}>
      <Icon name="warn" />
      <span>{message}</span>
    </p>
  );
}

/** The ids that describe a field: its hint and its error, when it has them. */
export function describedBy(name: string, hint?: string, error?: string): string | undefined {
  const ids = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}
