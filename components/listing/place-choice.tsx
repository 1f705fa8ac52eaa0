import { type ChangeEvent, useRef, useState } from "react";
import { OpenPlacePicker } from "#components/map/open-place-picker.tsx";
import { RadioCards } from "#components/ui/radio-cards.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { fieldError } from "#lib/forms/form-messages.ts";
import { shownValue, shownValues } from "#lib/forms/initial-values.ts";
import { type FoundPlace, foundText, parseFound } from "#lib/geo/found-place.ts";
import { pointText } from "#lib/geo/point.ts";
import type { ListingQuestions } from "#lib/i18n/listing-questions.ts";
import type { QuestionProps } from "./question-props.ts";

/**
 * The exact place, for who wants to give it: an address that is looked up, or a tap on a map that a script opens. The
 * places found so far travel with the form, so that they are still there after any answer.
 */
export function PlaceChoice({ question, state, initial, texts }: QuestionProps<ListingQuestions["where"]>) {
  const { place: words, quartier } = question;
  const box = useRef<HTMLFieldSetElement>(null);
  const [picked, setPicked] = useState<FoundPlace | null>(null);
  const [proposed, setProposed] = useState(shownValue(state, initial, "proposed"));
  const [message, setMessage] = useState("");
  const found = shownValues(state, initial, "found").flatMap((text) => parseFound(text) ?? []);
  const places = picked ? [...found, picked] : found;
  const nameOf = (slug: string) => quartier.options.find(({ value }) => value === slug)?.label ?? "";
  const propose = (place: FoundPlace | undefined) => {
    const select = box.current?.form?.elements.namedItem("quartier");
    if (!place || !(select instanceof HTMLSelectElement)) return setMessage("");
    select.value = place.quartier;
    setProposed(pointText(place.point));
    setMessage(words.proposed.replace("{quartier}", nameOf(place.quartier)));
  };
  const pick = (place: FoundPlace) => {
    setPicked(place);
    propose(place);
  };
  const choose = ({ target }: ChangeEvent<HTMLElement>) => {
    if (!(target instanceof HTMLInputElement) || target.name !== "place") return;
    propose(places.find(({ point }) => pointText(point) === target.value));
  };
  return (
    <fieldset className="place" ref={box} onChange={choose} aria-describedby="place-about">
      <legend className="label">{words.legend}</legend>
      <p className="hint" id="place-about">
        {words.hint}
      </p>
      {words.address && (
        <div className="place__search">
          <TextField
            name="address"
            label={words.address.label}
            autoComplete="street-address"
            maxLength={200}
            defaultValue={shownValue(state, initial, "address")}
            error={fieldError(state, texts, "address")}
          />
          <SubmitButton
            label={words.address.search}
            pendingLabel={words.address.searching}
            name="search"
            value="1"
            variant="ghost"
            big={false}
          />
        </div>
      )}
      <OpenPlacePicker texts={words.picker} onPick={pick} />
      <input type="hidden" name="searched" value={shownValue(state, initial, "searched")} />
      <input type="hidden" name="proposed" value={proposed} />
      {places.map((place) => (
        <input type="hidden" name="found" value={foundText(place)} key={foundText(place)} />
      ))}
      {(places.length > 0 || initial.place) && (
        <RadioCards
          name="place"
          legend={words.choose}
          options={[
            ...places.map(({ point, label, quartier: slug }) => ({
              value: pointText(point),
              label,
              hint: nameOf(slug),
            })),
            ...(initial.place ? [{ value: "kept", label: words.kept, hint: words.keptHint }] : []),
            { value: "none", label: words.none },
          ]}
          defaultValue={picked ? pointText(picked.point) : shownValue(state, initial, "place")}
          error={fieldError(state, texts, "place")}
          focusFirst={state.status === "completed"}
        />
      )}
      <p className="hint" role="status">
        {message}
      </p>
    </fieldset>
  );
}
