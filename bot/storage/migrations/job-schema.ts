/**
 * The schema of the job queue. pg-boss would make it too, but of servers that start at once on a new database only one
 * would start: a connection that waits for another one's `create schema` still holds that there is none, and fails at
 * the unique name. Migrations run one server at a time, and later ones skip what is done.
 */
export const JOB_SCHEMA = `create schema if not exists pgboss;`;
