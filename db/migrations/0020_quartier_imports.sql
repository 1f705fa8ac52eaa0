CREATE TABLE "city_founders" (
	"city_id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"joined_at" timestamp with time zone,
	CONSTRAINT "city_founders_email" CHECK ("city_founders"."email" = lower("city_founders"."email") and length("city_founders"."email") between 6 and 254)
);
--> statement-breakpoint
CREATE TABLE "quartier_imports" (
	"city_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"sent_by" uuid NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	"new_city" jsonb,
	"problems" jsonb NOT NULL,
	"quartiers" jsonb,
	"state_before" text NOT NULL,
	"applied_at" timestamp with time zone,
	"applied_by" uuid,
	"report" jsonb,
	CONSTRAINT "quartier_imports_city_id_id_pk" PRIMARY KEY("city_id","id"),
	CONSTRAINT "quartier_imports_applied" CHECK (("quartier_imports"."applied_at" is null) = ("quartier_imports"."applied_by" is null))
);
--> statement-breakpoint
ALTER TABLE "city_founders" ADD CONSTRAINT "city_founders_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quartier_imports" ADD CONSTRAINT "quartier_imports_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quartier_imports" ADD CONSTRAINT "quartier_imports_city_id_sent_by_memberships_city_id_id_fk" FOREIGN KEY ("city_id","sent_by") REFERENCES "public"."memberships"("city_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quartier_imports" ADD CONSTRAINT "quartier_imports_city_id_applied_by_memberships_city_id_id_fk" FOREIGN KEY ("city_id","applied_by") REFERENCES "public"."memberships"("city_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "quartier_imports_sent" ON "quartier_imports" USING btree ("city_id","sent_at" DESC NULLS LAST);