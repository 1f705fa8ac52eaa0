-- Whoever changes what a city decides of itself, in whatever process, every web server reads it anew.
CREATE FUNCTION "notify_city_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('pages_changed',
    json_build_object('city', NEW."slug", 'listings', json_build_array(), 'settings', true)::text);
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "cities_inserted" AFTER INSERT ON "cities" FOR EACH ROW EXECUTE FUNCTION "notify_city_changed"();--> statement-breakpoint
CREATE TRIGGER "cities_updated" AFTER UPDATE ON "cities" FOR EACH ROW
  WHEN ((OLD."name", OLD."settings", OLD."matching") IS DISTINCT FROM (NEW."name", NEW."settings", NEW."matching"))
  EXECUTE FUNCTION "notify_city_changed"();
