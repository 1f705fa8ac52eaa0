import { ChoiceGroup, type ChoiceGroupProps } from "./choice-group.tsx";

/** Any number of choices. */
export function CheckboxList({ defaultValues, ...props }: ChoiceGroupProps & { defaultValues: readonly string[] }) {
  return <ChoiceGroup type="checkbox" chosen={defaultValues} {...props} />;
}
