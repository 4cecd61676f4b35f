/**
 * Changes of the rules that wait for a second approver, and since when each approver is known. A person who decided a
 * request before this version is known since then.
 */
export const RULE_CHANGES = `
create table rule_changes (
  id text primary key,
  settings jsonb not null,
  content jsonb not null,
  asked_by jsonb not null,
  asked_at timestamptz not null default rooms_now(),
  expires_at timestamptz not null,
  revision integer not null,
  status text not null default 'pending',
  decided_by jsonb,
  decided_at timestamptz,
  entry_id text,
  card jsonb,
  card_shows text,
  card_posts integer not null default 0
);
create index rule_changes_pending on rule_changes (expires_at) where status = 'pending';
create index rule_changes_card on rule_changes (asked_at) where card_shows is distinct from status;
create table seen_approvers (
  object_id text primary key,
  first_seen_at timestamptz not null default rooms_now()
);
insert into seen_approvers (object_id, first_seen_at)
select approved_by ->> 'objectId', min(approved_at) from requests
where approved_by ->> 'kind' = 'admin' and approved_at is not null group by 1;
`;
