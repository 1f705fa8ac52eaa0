import { type FocusEvent, useState } from "react";
import { RadioCards } from "#components/ui/radio-cards.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { knownText, parseKnown } from "#lib/desk/desk-request.schema.ts";
import { type FormTexts, fieldError } from "#lib/forms/form-messages.ts";
import type { FormState, FormValues } from "#lib/forms/form-state.ts";
import { shownValue, shownValues } from "#lib/forms/initial-values.ts";
import type { DeskRequestTexts } from "#lib/i18n/desk-request-texts.ts";

type Known = NonNullable<ReturnType<typeof parseKnown>>;
type Props = { texts: DeskRequestTexts; errors: FormTexts; state: FormState; initial: FormValues };

/** Who is known at a number; nobody when it is none, or when the service does not answer: publishing asks again. */
async function fetchKnown(url: string, phone: string): Promise<Known[]> {
  try {
    const answer = await fetch(`${url}?${new URLSearchParams({ phone })}`);
    return answer.ok ? ((await answer.json()) as { known: Known[] }).known : [];
  } catch {
    return [];
  }
}

/** Where somebody known lives is filled in, unless something else was chosen. */
function fillQuartier(form: HTMLFormElement | null, quartier: string): void {
  const select = form?.elements.namedItem("quartier");
  if (select instanceof HTMLSelectElement && select.value === "") select.value = quartier;
}

/** The number first: who is known at it need not be written down again. A script looks while the agent goes on typing. */
export function CallerQuestions({ texts, errors, state, initial }: Props) {
  const fromServer = shownValues(state, initial, "known").flatMap((text) => parseKnown(text) ?? []);
  const [known, setKnown] = useState<Known[]>(fromServer);
  const [looked, setLooked] = useState(shownValue(state, initial, "looked"));
  const person = shownValue(state, initial, "person");
  const look = async ({ target }: FocusEvent<HTMLElement>) => {
    if (!(target instanceof HTMLInputElement) || target.name !== "phone") return;
    const phone = target.value.trim();
    if (phone === looked || phone.length < 9) return;
    const found = await fetchKnown(texts.lookUpUrl, phone);
    setKnown(found);
    setLooked(phone);
    if (found.length === 1 && found[0]) fillQuartier(target.form, found[0].quartier);
  };
  const field = (name: string) => ({
    name,
    defaultValue: shownValue(state, initial, name),
    error: fieldError(state, errors, name),
    autoComplete: "off" as const,
  });
  // Without a script the page comes back: one goes on from there.
  const justLooked = state.status === "completed" && "lookUp" in state.values;
  const chosen = person || (known.length === 1 ? known[0]?.memberId : undefined);
  return (
    <fieldset className="desk-form__part fields caller" onBlur={look}>
      <legend>{texts.who}</legend>
      <div className="caller__phone">
        <TextField
          {...field("phone")}
          label={texts.phone.label}
          hint={texts.phone.hint}
          type="tel"
          inputMode="tel"
          autoFocus={state.status === "idle"}
        />
        <SubmitButton
          label={texts.phone.lookUp}
          pendingLabel={texts.publishing}
          name="lookUp"
          value="1"
          variant="ghost"
          big={false}
        />
      </div>
      <input type="hidden" name="looked" value={looked} />
      {known.map((one) => (
        <input type="hidden" name="known" value={knownText(one)} key={one.memberId} />
      ))}
      <p className="hint" role="status">
        {looked && known.length === 0 && texts.known.nobody}
        {known.length === 1 && texts.known.one.replace("#", known[0]?.name ?? "")}
      </p>
      {known.length > 0 && (
        <RadioCards
          key={looked}
          name="person"
          legend={texts.known.legend}
          options={[
            ...known.map(({ memberId, name }) => ({ value: memberId, label: name })),
            { value: "new", label: texts.known.someoneElse },
          ]}
          defaultValue={chosen}
          error={fieldError(state, errors, "person")}
          focusFirst={justLooked}
        />
      )}
      <div className="caller__names fields">
        <TextField
          {...field("firstName")}
          label={texts.firstName}
          maxLength={40}
          autoFocus={justLooked && known.length === 0}
        />
        <TextField {...field("lastName")} label={texts.lastName} hint={texts.lastNameHint} maxLength={60} />
      </div>
    </fieldset>
  );
}
