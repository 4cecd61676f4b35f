import { createHash } from 'node:crypto';
import { SEARCH_TEXT_VERSION } from '../../../bot/domain/accounts/search-text.ts';

/** How much a tenant has after years of use. */
export interface GrownSize {
  readonly accounts: number;
  /** One-time passwords, spread over all accounts. */
  readonly otps: number;
  /** Requests, each of another one-time password. */
  readonly requests: number;
  readonly auditRows: number;
}

/** The size that the figures of docs/performance.md are of. */
export const LARGE: GrownSize = { accounts: 50_000, otps: 150_000, requests: 100_000, auditRows: 1_000_000 };

/** Requests that are open at one time. The rest of the requests are over, or were delivered long ago. */
const OPEN_REQUESTS = { pending: 30, approved: 5, needs_attention: 20, ready: 5 } as const;
/** Active one-time passwords that no console has submitted. */
const ACTIVE_OTPS = 200;
/** Hours over which the history of a tenant spreads. */
const HOURS = 17_520;
const ROLLOUTS = 40;
const ADMINS = 50;
/**
 * The least number of rate limits, and of budgets. A portion of 500 that housekeeping removes must be a small part of
 * the third that PostgreSQL expects to be over. If it is half of it, as with 3,000 rows, the index costs within 2% of
 * reading everything, and chance decides.
 */
const LEAST_LIMITS = 12_000;

/** The id of account number `index`, counted from 1. */
export function grownAccountId(index: number): string {
  return `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
}

/** The object id of the administrator with this number, from 0 to 49. */
export function grownAdminId(index: number): string {
  return `admin-${index}`;
}

/** The id of the rollout that was started so many days ago, from 1 to 40. */
export function grownRolloutId(daysAgo: number): string {
  return createHash('md5')
    .update(`batch${daysAgo}`)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/u, '$1-$2-$3-$4-');
}

const accountId = (index: string): string => `'00000000-0000-4000-8000-' || lpad((${index})::text, 12, '0')`;
const admin = (index: string): string =>
  `jsonb_build_object('kind', 'admin', 'tenantId', 'tenant', 'objectId', 'admin-' || (${index}) % ${ADMINS}, 'displayName', 'Person ' || (${index}) % ${ADMINS})`;
/** The time of the `index`th of `count` events, of which the last one was an hour ago. */
const timeOf = (index: string, count: number): string =>
  `rooms_now() - interval '1 hour' - (${count} - (${index}))::float8 / ${count} * ${HOURS} * interval '1 hour'`;

function accounts({ accounts: count }: GrownSize): string {
  return `
    insert into accounts (id, upn, display_name, facts)
    select ${accountId('i')}, 'room-' || i || '@contoso.example', 'Room ' || i, jsonb_build_object(
      'id', ${accountId('i')}, 'upn', 'room-' || i || '@contoso.example', 'mail', 'mail-' || i || '@contoso.example',
      'displayName', 'Room ' || i, 'building', 'Building ' || i % 40, 'floor', (i % 9)::text, 'accountEnabled', true,
      'skuPartNumbers', '["Microsoft_Teams_Rooms_Pro"]'::jsonb, 'hasRoomsLicence', true, 'usageLocation', 'CH',
      'passwordNeverExpires', true, 'syncedFromOnPremises', false)
      || case when i % 50 = 0 then '{}' else '{"isRoomMailbox": true}' end::jsonb
    from generate_series(1, ${count}) i;
    update accounts set room_mailbox = true, room_mailbox_asked_at = rooms_now() where facts -> 'isRoomMailbox' is null;
    insert into account_list (id, name_key, upn_key, location_key, building, search_text, search_version, readiness)
    select id, lower(display_name), lower(upn), lower(facts ->> 'building'), facts ->> 'building',
      lower(concat_ws(E'\\n', display_name, upn, facts ->> 'building')), ${SEARCH_TEXT_VERSION},
      case when hashtext(id) % 10 = 0 then 'Needs action' else 'No action needed' end from accounts;`;
}

/** Later one-time passwords have higher numbers. The last ones are open, one for each account. */
function otps({ accounts: accountCount, otps: count, requests }: GrownSize): string {
  const open = Object.values(OPEN_REQUESTS).reduce((sum, one) => sum + one, 0);
  return `
    insert into otps (id, selector, account_id, issued_by, issued_at, expires_at, status, password_mode, verifier)
    select md5('otp' || i)::uuid::text, 'S' || i, ${accountId(`(i - 1) % ${accountCount} + 1`)}, ${admin('i')}, at, at + interval '8 hours',
      case when i > ${count - open} then 'submitted' when i > ${count - open - ACTIVE_OTPS} then 'active'
        when i > ${requests} then (array['expired', 'revoked', 'superseded'])[i % 3 + 1]
        else (array['consumed', 'consumed', 'consumed', 'expired', 'revoked'])[i % 5 + 1] end,
      'reset', '{"salt": "c2FsdA==", "hash": "aGFzaA==", "pepperVersion": 1}'
    from generate_series(1, ${count}) i, lateral (select ${timeOf('i', count)} as at) t;
    update otps set expires_at = rooms_now() + interval '6 hours' where status in ('active', 'submitted');`;
}

function requests({ accounts: accountCount, otps: otpCount, requests: count }: GrownSize): string {
  const states = Object.entries(OPEN_REQUESTS).flatMap(([status, number]) => Array<string>(number).fill(status));
  const open = states.length;
  const otpNumber = `case when i > ${count - open} then i + ${otpCount - count} else i end`;
  return `
    insert into requests (id, revision, otp_id, account_id, device, public_key, status, requested_at, decision_expires_at,
      approved_by, approved_at, release_attempts, changed_attempt, password_changed, problem, problem_since, ready_at,
      pick_up_expires_at, delivered_at, signed_in_at, ended_by, ended_at, reason, expired_from, card, card_revision)
    select md5('request' || i)::uuid::text, 4, md5('otp' || n)::uuid::text, ${accountId(`(n - 1) % ${accountCount} + 1`)},
      jsonb_build_object('make', 'Contoso', 'model', 'Console', 'serialNumber', 'SN-' || n), '{"kty": "RSA", "n": "AQAB", "e": "AQAB"}',
      status, at, at + interval '1 hour',
      case when approved then ${admin('i')} end, case when approved then at end, approved::integer, case when approved then 1 end, approved,
      case when status = 'needs_attention' then 'unexpected' end, case when status = 'needs_attention' then at end,
      case when given or status = 'ready' then at end, case when given or status = 'ready' then at + interval '15 minutes' end,
      case when given then at end, case when status = 'signed_in' then at end,
      case when status in ('rejected', 'cancelled') then ${admin('i + 1')} end,
      case when status in ('rejected', 'cancelled', 'expired') then at end, case when status = 'rejected' then 'other' end,
      case when status = 'expired' then 'pending' end,
      jsonb_build_object('conversationId', 'channel;' || i, 'activityId', 'activity-' || i), 4
    from generate_series(1, ${count}) i, lateral (
      select case when i > ${count - open} then (array[${states.map((status) => `'${status}'`).join(', ')}])[i - ${count - open}]
          when i > ${count} * 24 / 25 and i % 2 = 0 then 'delivered'
          else (array['signed_in', 'signed_in', 'signed_in', 'expired', 'rejected', 'cancelled'])[i % 6 + 1] end as status,
        ${otpNumber} as n, ${timeOf(otpNumber, otpCount)} as at) s,
      lateral (select status in ('approved', 'needs_attention', 'ready', 'delivered', 'signed_in') as approved,
        status in ('delivered', 'signed_in') as given) g;
    update requests set requested_at = rooms_now() - interval '5 minutes', decision_expires_at = rooms_now() + interval '55 minutes',
      pick_up_expires_at = rooms_now() + interval '10 minutes', problem_since = rooms_now() - interval '5 minutes'
    where status in ('pending', 'approved', 'ready', 'needs_attention');
    insert into openings (id, otp_id, account_id, device, public_key, thumbprint, commitment, server_nonce, console_nonce, sealed,
      number, status, opened_at, expires_at)
    select md5('opening' || id), otp_id, account_id, device, public_key, md5(id), md5('commitment' || id), md5('server' || id),
      md5('console' || id), false, 1, 'revealed', requested_at, requested_at + interval '1 minute' from requests;
    insert into device_codes (code_hash, access_token_hash, request_id, added_at)
    select md5('code' || id), md5('token' || id), id, requested_at from requests;
    insert into request_releases (request_id, number) select id, 1 from requests where approved_at is not null;
    insert into password_attempts (request_id, attempt, release, account_id, sent_at, outcome, resolved_at)
    select id, 1, 1, account_id, approved_at, 'done', approved_at from requests where approved_at is not null;
    insert into personal_chats (object_id, tenant_id, conversation_id, service_url, heard_at)
    select 'admin-' || i, 'tenant', 'chat-' || i, 'https://smba.example', rooms_now() from generate_series(0, ${ADMINS - 1}) i;
    insert into chat_cards (request_id, object_id, card, shows, posts)
    select id, 'admin-' || (hashtext(id) & 1023) % ${ADMINS}, '{}', rooms_chat_shows(r), 1 from requests r where hashtext(id) % 5 = 0;`;
}

function rollouts({ otps: count }: GrownSize): string {
  const limits = Math.max(LEAST_LIMITS, Math.round(count / 2));
  return `
    insert into batches (id, idempotency_key, fingerprint, tenant_id, object_id, started_by, started_at, password_mode, ttl_hours)
    select md5('batch' || i)::uuid::text, 'key-' || i, '', 'tenant', 'admin-' || i % 10, ${admin('i % 10')},
      rooms_now() - i * interval '1 day', 'reset', 8 from generate_series(1, ${ROLLOUTS}) i;
    insert into batch_items (batch_id, position, account_id, otp_id, status)
    select md5('batch' || i % ${ROLLOUTS} + 1)::uuid::text, i, o.account_id, o.id, 'done'
    from (select row_number() over (order by issued_at desc) as i, * from otps order by issued_at desc limit ${Math.round(count / 5)}) o;
    insert into throttles (key, used, ends_at)
    select 'throttle ' || i, 1, rooms_now() + (i % 60) * interval '1 minute' from generate_series(1, ${limits}) i;
    insert into guess_budgets (key, held, wrong, ends_at)
    select 'address:' || i, '{}', array[rooms_now()], rooms_now() + (i % 60) * interval '1 minute'
    from generate_series(1, ${limits}) i;
    insert into otp_guesses (otp_id, wrong) select id, 1 from otps;`;
}

function audit({ accounts: accountCount, auditRows: count }: GrownSize): string {
  const acts = [
    'otp_issued',
    'otp_submitted',
    'request_approved',
    'reset_sent',
    'password_reset',
    'credential_collected',
    'credential_delivered',
    'credential_signed_in',
    'otp_expired',
    'request_expired',
    'request_rejected',
    'release_retried',
  ];
  return `
    insert into audit_entries (id, entry_id, at, event, mac, leaf_index)
    select i, 'entry-' || i, ${timeOf('i', count)}, jsonb_build_object(
      'act', case when i % 997 = 0 then 'otp_refused' when i % 9973 = 0 then 'preference_changed'
        else (array[${acts.map((act) => `'${act}'`).join(', ')}])[i % ${acts.length} + 1] end,
      'actor', case when i % 3 = 0 then ${admin('i / 3')} else '{"kind": "system", "displayName": "System"}'::jsonb end,
      'accountId', ${accountId(`(i / 12) % ${accountCount} + 1`)}, 'requestId', md5('request' || i / 12)::uuid::text), 'mac', i - 1
    from generate_series(1, ${count}) i;
    insert into audit_names (entry, object_id, name, salt)
    select id, event -> 'actor' ->> 'objectId', event -> 'actor' ->> 'displayName', 'salt' from audit_entries
    where event -> 'actor' ->> 'kind' = 'admin';
    update audit_tree set size = ${count};`;
}

/**
 * Fills an empty database with the history of a large tenant. It takes seconds because no trigger runs. The data is the
 * same each time, apart from its times, which end an hour ago.
 * @param run runs a script of several statements as a superuser
 * @param spread whether the rows take ten times the space, so that PostgreSQL plans for few rows as for many
 */
export async function growData(
  run: (script: string) => Promise<unknown>,
  size: GrownSize,
  { spread = false }: { readonly spread?: boolean } = {},
): Promise<void> {
  await run(`set session_replication_role = replica`);
  if (spread)
    for (const table of GROWN_TABLES.filter((name) => name !== 'audit_entries' && name !== 'audit_names'))
      await run(`alter table ${table} set (fillfactor = 10)`);
  for (const script of [accounts(size), otps(size), requests(size), rollouts(size), audit(size)]) await run(script);
  await run(`set session_replication_role = origin`);
  await run(`select rooms_list_standing(id) from accounts`);
  for (const table of GROWN_TABLES) await run(`vacuum analyze ${table}`);
}

/** The tables that grow with the use of the product. No statement of a use case may read one of them from end to end. */
export const GROWN_TABLES = [
  'accounts',
  'account_list',
  'otps',
  'requests',
  'openings',
  'device_codes',
  'request_releases',
  'password_attempts',
  'chat_cards',
  'batch_items',
  'throttles',
  'guess_budgets',
  'otp_guesses',
  'audit_entries',
  'audit_names',
] as const;
