/** The pages of what a city decides for itself, each with a form of its own. */
export const SETTINGS_PAGES = [
  "identity",
  "categories",
  "desk",
  "texts",
  "moderation",
  "matching",
  "messages",
] as const;
export type SettingsPage = (typeof SETTINGS_PAGES)[number];

/** How long the last change of a page can be taken back. */
export const UNDO_MS = 10 * 60_000;
