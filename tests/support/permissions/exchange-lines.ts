import { DOORS } from "../exchange-doors.ts";
import type { Answer, Person } from "./people.ts";
import type { Line } from "./permissions-doc.ts";

/** What `tests/exchange-permissions.test.ts` calls people, where it is another word. There, the beneficiary owns the request. */
const NAMES = { beneficiary: "owner", foreigner: "foreignAdmin" } as const;

/** The rows of exchanges, which are tried in `tests/exchange-permissions.test.ts`. */
export const EXCHANGE_LINES: readonly (Line & { file: string; name: string })[] = DOORS.map(
  ({ file, name, does, may }) => ({
    area: "Exchanges",
    what: `${name.replace(/Action$/, "")}${does ? ` (${does})` : ""}${file.includes("/api/") ? `: ${file.split("/").slice(3, -1).join("/")}` : ""}`,
    door: `${name} in ${file}`,
    file,
    name,
    may: Object.fromEntries(
      Object.entries(may).map(([person, answer]) => [NAMES[person as "beneficiary"] ?? person, answer]),
    ) as Partial<Record<Person, Answer>>,
  }),
);
