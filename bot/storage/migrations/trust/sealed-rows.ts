/**
 * The seals of the rows that decide. A release relies on a row only if its seal fits, so a server that writes rows
 * without seals would stop every release: it must know this migration.
 */
export const SEALED_ROWS = `
alter table otps add column facts_seal text;
alter table requests
  add column facts_seal text,
  add column decided_revision integer,
  add column decision_entry text,
  add column decision_seal text;
alter table openings add column facts_seal text;
alter table kept_passwords add column facts_seal text;
alter table rule_changes add column facts_seal text;
alter table seen_approvers add column facts_seal text;
alter table preferences add column seal text, add column seal_entry text;
alter table settings add column seal text, add column seal_entry text;
insert into upgrade_steps (name) select 'sealed-rows'
  where not exists (select from accounts) and not exists (select from key_marks);
`;
