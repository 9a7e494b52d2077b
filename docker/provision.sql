-- The two logins and the empty database of a real installation. Safe to repeat. Run as a superuser:
--   PADRON_OWNER_PASSWORD=… PADRON_APP_PASSWORD=… psql -v ON_ERROR_STOP=1 -f docker/provision.sql postgres://postgres@host/postgres
-- or with  -v owner_password=… -v app_password=…  (docker-compose.yml sets the environment).
-- The roles that stand for people (padron_staff, padron_board, …) are made by the first migration.
\getenv owner_password PADRON_OWNER_PASSWORD
\getenv app_password PADRON_APP_PASSWORD

-- Migrates and owns the tables; CREATEROLE because the first migration makes roles.
SELECT 'CREATE ROLE padron_owner' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'padron_owner') \gexec
ALTER ROLE padron_owner LOGIN CREATEROLE INHERIT NOSUPERUSER NOCREATEDB NOREPLICATION NOBYPASSRLS PASSWORD :'owner_password';

-- What the app signs in with: sees nothing until a request takes a role, hence NOINHERIT.
SELECT 'CREATE ROLE padron_app' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'padron_app') \gexec
ALTER ROLE padron_app LOGIN NOINHERIT NOCREATEROLE NOSUPERUSER NOCREATEDB NOREPLICATION NOBYPASSRLS PASSWORD :'app_password';

SELECT 'CREATE DATABASE padron OWNER padron_owner' WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'padron') \gexec
REVOKE ALL ON DATABASE padron FROM PUBLIC;
GRANT CONNECT ON DATABASE padron TO padron_app;
