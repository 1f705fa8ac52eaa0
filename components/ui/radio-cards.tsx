import { ChoiceGroup, type ChoiceGroupProps } from "./choice-group.tsx";

/** One choice among a few. */
export function RadioCards({ defaultValue, ...props }: ChoiceGroupProps & { defaultValue?: string | undefined }) {
  return <ChoiceGroup type="radio" chosen={defaultValue ? [defaultValue] : []} {...props} />;
}
