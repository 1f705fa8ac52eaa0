#!/bin/sh
# Run once by the image of PostgreSQL, on an empty volume: one login owns the tables, the other one, which serves, none of them.
set -eu
psql --no-psqlrc -v ON_ERROR_STOP=1 --username postgres -v owner="$OWNER_DATABASE_PASSWORD" -v app="$APP_DATABASE_PASSWORD" <<'SQL'
create role coup_de_main_owner login password :'owner';
create role coup_de_main_app login password :'app';
create database coup_de_main owner coup_de_main_owner;
SQL
