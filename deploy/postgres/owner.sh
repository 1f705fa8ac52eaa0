#!/bin/sh
# Run once by the image of PostgreSQL, on an empty volume: the application owns its database, and nothing else.
set -eu
psql --no-psqlrc -v ON_ERROR_STOP=1 --username postgres -v password="$APP_DATABASE_PASSWORD" <<'SQL'
create role coup_de_main login password :'password';
create database coup_de_main owner coup_de_main;
SQL
