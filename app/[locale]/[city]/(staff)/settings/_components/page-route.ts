import type { RouteName } from "#lib/i18n/routes.ts";
import type { SettingsPage } from "#lib/settings/settings-page.ts";

/** Where each page of settings is. */
export const PAGE_ROUTES = {
  identity: "identitySettings",
  categories: "categorySettings",
  desk: "deskSettings",
  texts: "textSettings",
  moderation: "moderationSettings",
  matching: "matchingSettings",
  messages: "messageSettings",
} as const satisfies Record<SettingsPage, RouteName>;
