"use client";

import { useActionState } from "react";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { type FormTexts, fieldError, formErrors } from "#lib/forms/form-messages.ts";
import { type FormState, IDLE } from "#lib/forms/form-state.ts";
import { confirmByCodeAction, confirmByLinkAction } from "../actions.ts";

type ConfirmFormProps = {
  locale: string;
  next: string;
  /** The token of the mail's link; without it, the code of the mail alone. */
  token?: string;
  askCode: boolean;
  texts: FormTexts;
  labels: { code: string; hint: string; submit: string; checking: string; again: string };
  againHref: string;
};

const needsNewMail = (state: FormState) => state.status === "refused" && state.code === "link-expired";

/** Signs in with the link of the mail, its code, or both. */
export function ConfirmForm({ locale, next, token, askCode, texts, labels, againHref }: ConfirmFormProps) {
  const [state, action] = useActionState(token === undefined ? confirmByCodeAction : confirmByLinkAction, IDLE);
  const withCode = askCode || (state.status === "refused" && state.code === "other-browser");
  return (
    <form action={action} noValidate className="fields">
      <ErrorSummary title={texts.title} errors={formErrors(state, texts)} answer={state} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="next" value={next} />
      {token !== undefined && <input type="hidden" name="token" value={token} />}
      {withCode && (
        <TextField
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={20}
          required
          label={labels.code}
          hint={labels.hint}
          error={fieldError(state, texts, "code")}
        />
      )}
      <div className="go">
        <SubmitButton label={labels.submit} pendingLabel={labels.checking} />
        {needsNewMail(state) && <a href={againHref}>{labels.again}</a>}
      </div>
    </form>
  );
}
