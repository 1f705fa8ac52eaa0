import type { Area } from "./area.ts";
import { CITY_WORK } from "./areas/city-work.ts";
import { CONTESTING } from "./areas/contesting.ts";
import { DESK_WORK } from "./areas/desk.ts";
import { EXCHANGE_PAGES } from "./areas/exchange-pages.ts";
import { LISTINGS } from "./areas/listings.ts";
import { MATCHING } from "./areas/matching.ts";
import { MESSAGES } from "./areas/messages.ts";
import { MODERATION } from "./areas/moderation.ts";
import { COMING_BACK, OWN_DATA } from "./areas/own-data.ts";
import { PROFILE } from "./areas/profile.ts";
import { PROVIDER } from "./areas/provider.ts";
import { PUBLIC_PAGES } from "./areas/public.ts";
import { PUBLISHING } from "./areas/publishing.ts";
import { SEARCHES } from "./areas/searches.ts";
import { SECOND_STEP_OWED, SECOND_STEP_PASSED } from "./areas/second-step.ts";
import { SECURITY } from "./areas/security.ts";
import { SERVICE } from "./areas/service.ts";
import { CRISIS, SETTINGS_OF_CITY } from "./areas/settings.ts";

/** Every area whose rows are tried. */
export const AREAS: readonly Area[] = [
  PUBLIC_PAGES,
  SERVICE,
  PUBLISHING,
  LISTINGS,
  MATCHING,
  SEARCHES,
  MESSAGES,
  PROFILE,
  SECURITY,
  SECOND_STEP_OWED,
  SECOND_STEP_PASSED,
  OWN_DATA,
  COMING_BACK,
  EXCHANGE_PAGES,
  CONTESTING,
  MODERATION,
  DESK_WORK,
  CITY_WORK,
  SETTINGS_OF_CITY,
  CRISIS,
  PROVIDER,
];
