import { TextField } from "#components/ui/text-field.tsx";
import { type FormTexts, fieldError } from "#lib/forms/form-messages.ts";
import { type FormState, typedValue } from "#lib/forms/form-state.ts";
import { MAX_NOTIFIER_NAME } from "#lib/reports/report-limits.ts";

export type ContactWords = Record<
  "contact" | "contactWhy" | "contactFree" | "contactMember" | "name" | "email",
  string
>;

type Props = { state: FormState; isMember: boolean; words: ContactWords; texts: FormTexts };

/** How whoever has no account is answered; a member whose session ended meanwhile is asked, too. */
export function NotifierContact({ state, isMember, words, texts }: Props) {
  const errors = { name: fieldError(state, texts, "name"), email: fieldError(state, texts, "email") };
  if (isMember && !errors.name && !errors.email) return <p className="small muted">{words.contactMember}</p>;
  return (
    <fieldset className="picks" aria-describedby="contact-hint">
      <legend className="label">{words.contact}</legend>
      <p className="hint" id="contact-hint">
        {words.contactWhy} {words.contactFree}
      </p>
      <TextField
        name="name"
        label={words.name}
        error={errors.name}
        defaultValue={typedValue(state, "name")}
        autoComplete="name"
        maxLength={MAX_NOTIFIER_NAME}
      />
      <TextField
        name="email"
        type="email"
        label={words.email}
        error={errors.email}
        defaultValue={typedValue(state, "email")}
        autoComplete="email"
        maxLength={254}
      />
    </fieldset>
  );
}
