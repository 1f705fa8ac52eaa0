import type { City } from "#lib/cities/city.ts";
import type { DeskPerson } from "#lib/desk/desk-person.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { PersonExchange } from "#lib/server/desk/load-person.ts";

/** One exchange of a person of the desk, as its panel and the parts of it show it. */
export type PanelProps = { opened: PersonExchange; person: DeskPerson; city: City; locale: Locale; now: Date };
