/**
 * The version of the function that wrote the search texts of a row. SQL can't compute them, so the migration only marks
 * the rows as old, and the start of the server writes them again. The index finds an account by its mail address, which
 * counts as an exact one.
 */
export const SEARCH_VERSION = `
alter table account_list add column search_version integer not null default 1;
create index accounts_mail on accounts (lower(facts ->> 'mail')) where gone_at is null;
`;
