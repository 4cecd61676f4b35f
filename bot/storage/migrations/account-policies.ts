/**
 * What Conditional Access would do with the sign-in of an account. It has its own columns, because each sync overwrites
 * the facts. `policies_wanted_at` is set while somebody waits for an evaluation. The indexes hold the few accounts that
 * wait, and those whose sign-in is blocked.
 */
export const ACCOUNT_POLICIES = `
alter table accounts
  add column policies jsonb,
  add column policies_asked_at timestamptz,
  add column policies_wanted_at timestamptz,
  add column policies_block boolean not null default false;
create index accounts_policies_wanted on accounts (policies_wanted_at desc, id) where policies_wanted_at is not null;
create index accounts_policies_block on accounts (id) where policies_block;
`;
