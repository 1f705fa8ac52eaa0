-- Whoever changes the quartiers of a city, or begins, extends or ends a crisis, in whatever process, every web server reads it anew.
CREATE FUNCTION "notify_part_of_city_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('pages_changed',
    json_build_object('city', c."slug", 'listings', json_build_array(), 'settings', true)::text)
  FROM "cities" c WHERE c."id" IN (SELECT "city_id" FROM changed);
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "quartiers_inserted" AFTER INSERT ON "quartiers" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION "notify_part_of_city_changed"();--> statement-breakpoint
CREATE TRIGGER "quartiers_updated" AFTER UPDATE ON "quartiers" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION "notify_part_of_city_changed"();--> statement-breakpoint
CREATE TRIGGER "crises_inserted" AFTER INSERT ON "crises" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION "notify_part_of_city_changed"();--> statement-breakpoint
CREATE TRIGGER "crises_updated" AFTER UPDATE ON "crises" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION "notify_part_of_city_changed"();
