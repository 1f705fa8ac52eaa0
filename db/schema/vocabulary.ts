import { pgEnum } from "drizzle-orm/pg-core";
import { CATEGORY_KEYS } from "#lib/catalogue/category-key.ts";
import { EQUIPMENT } from "#lib/catalogue/equipment.ts";
import { ROLES } from "#lib/identity/role.ts";
import { PARTS } from "#lib/listings/availability.ts";
import { BENEFICIARIES, KINDS, LANGUAGES, URGENCIES } from "#lib/listings/listing.ts";
import { LISTING_ACTIONS, LISTING_STATUSES } from "#lib/listings/listing-status.ts";

export const roleEnum = pgEnum("role", ROLES);
export const kindEnum = pgEnum("listing_kind", KINDS);
export const listingStatusEnum = pgEnum("listing_status", LISTING_STATUSES);
export const listingActionEnum = pgEnum("listing_action", LISTING_ACTIONS);
export const categoryEnum = pgEnum("category", CATEGORY_KEYS);
export const urgencyEnum = pgEnum("urgency", URGENCIES);
export const partEnum = pgEnum("day_part", PARTS);
export const languageEnum = pgEnum("language", LANGUAGES);
export const equipmentEnum = pgEnum("equipment", EQUIPMENT);
export const beneficiaryEnum = pgEnum("beneficiary", BENEFICIARIES);
