/** What stands in the place of a first name that was erased: pages word it in the language of their reader. */
export const GONE_NAME = "—";
