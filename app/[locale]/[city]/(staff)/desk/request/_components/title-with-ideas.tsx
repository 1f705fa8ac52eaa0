import { TextField } from "#components/ui/text-field.tsx";

type Props = {
  name: string;
  label: string;
  hint: string;
  defaultValue: string;
  error: string | undefined;
  maxLength: number;
  ideas: readonly { category: string; titles: readonly string[] }[];
  /** The one that was chosen; without one, sentences of all are proposed. */
  category: string;
};

/** One sentence, for which the browser proposes those that begin as what is typed. */
export function TitleWithIdeas({ ideas, category, ...field }: Props) {
  const fitting = ideas.filter((one) => category === "" || one.category === category);
  return (
    <>
      <TextField {...field} autoComplete="off" list="title-ideas" />
      <datalist id="title-ideas">
        {fitting.flatMap(({ category: key, titles }) =>
          titles.map((title) => <option key={`${key} ${title}`} value={title} />),
        )}
      </datalist>
    </>
  );
}
