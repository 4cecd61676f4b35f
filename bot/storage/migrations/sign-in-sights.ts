/**
 * What witnesses outside the consoles say about a sign-in. Rows are only added, and a sight is of the release with the
 * number that the request had when the sight was noted. `at` is the time that the witness gives, and `noted_at` the time
 * at which the server learned of it.
 *
 * `requests.sign_in` is the state of the verdict of all witnesses of the present release, as
 * bot/domain/sign-ins/verdict.ts has it; null means that nothing can be said yet. `sign_in_told` holds what people were
 * told of this release. For requests of earlier versions, the sights come from the audit rows and the reports.
 */
export const SIGN_IN_SIGHTS = `
create table sign_in_sights (
  request_id text not null references requests (id),
  release integer not null,
  number integer not null,
  witness text not null,
  outcome text not null,
  at timestamptz not null,
  noted_at timestamptz not null,
  teams text,
  exchange text,
  app text,
  error_code integer,
  reason text,
  policies jsonb,
  signed_in_elsewhere boolean,
  unread text,
  vouched_by jsonb,
  primary key (request_id, release, number)
);
alter table requests
  add column sign_in text,
  add column sign_in_told text[] not null default '{}';
create index requests_sign_in on requests (sign_in, delivered_at) where status = 'delivered' and sign_in is not null;

insert into console_reports (request_id, release, number, stage, reported_at, seen_at, source)
  select r.id, r.release_number, 1, 'signed_in', r.signed_in_at, r.signed_in_at, 'installer'
  from requests r where r.status = 'signed_in'
    and not exists (select from console_reports c where c.request_id = r.id and c.release = r.release_number)
    and exists (select from audit_rows a where a.event ->> 'act' = 'credential_signed_in'
      and a.event ->> 'requestId' = r.id and a.event -> 'actor' ->> 'kind' = 'console');

insert into sign_in_sights (request_id, release, number, witness, outcome, at, noted_at, vouched_by)
  select distinct on (r.id) r.id, r.release_number, 1,
    case a.event -> 'actor' ->> 'kind' when 'admin' then 'administrator' else 'resource_account_key' end,
    'signed_in', r.signed_in_at, r.signed_in_at,
    case a.event -> 'actor' ->> 'kind' when 'admin' then (a.event -> 'actor') - 'kind' end
  from requests r join audit_rows a on a.event ->> 'act' = 'credential_signed_in' and a.event ->> 'requestId' = r.id
  where r.status = 'signed_in' and a.event -> 'actor' ->> 'kind' in ('admin', 'system')
  order by r.id, a.number desc;

update requests r set sign_in = 'signed_in' where r.status = 'signed_in' and (
  exists (select from sign_in_sights s where s.request_id = r.id and s.release = r.release_number)
  or exists (select from console_reports c
    where c.request_id = r.id and c.release = r.release_number and c.stage = 'signed_in'));
update requests r set sign_in = 'failed' where r.sign_in is null and r.delivered_at is not null and exists (
  select from console_reports c where c.request_id = r.id and c.release = r.release_number and (
    c.stage = 'sign_in_failed' or c.stage = 'not_taken' and not exists (
      select from console_reports t where t.request_id = r.id and t.release = r.release_number
        and t.stage = 'taken' and t.seen_at >= c.seen_at)));
`;
