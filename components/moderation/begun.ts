type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const FIELDS = "input:not([type=hidden]), textarea, select";

function isChanged(field: Field): boolean {
  if (field instanceof HTMLSelectElement) {
    // Where no option was proposed, a browser chooses the first one by itself.
    const proposed = [...field.options].findIndex(({ defaultSelected }) => defaultSelected);
    return field.selectedIndex !== Math.max(0, proposed);
  }
  const isChoice = field.type === "radio" || field.type === "checkbox";
  return isChoice && field instanceof HTMLInputElement
    ? field.checked !== field.defaultChecked
    : field.value !== field.defaultValue;
}

/** Whether something was chosen or typed in the forms of the open case and not sent. */
export function hasBegun(document: Document): boolean {
  // What was sent and came back stands there as if it had been proposed.
  if (document.querySelector(".desk__case form[data-begun]")) return true;
  return [...document.querySelectorAll<Field>(`.desk__case :is(${FIELDS})`)].some(isChanged);
}
