/**
 * When the sign-in log is read next for a room that has its credential. A row belongs to one release, and is deleted
 * when nothing more is expected. `sign_in_log_pause` holds off all readings of the log, because it could not be read.
 * `report_line` is the place in the line of calls that wait for their turn; it needs not survive anything.
 */
export const SIGN_IN_READS = `
create table sign_in_reads (
  request_id text primary key references requests (id),
  release integer not null,
  delivered_at timestamptz not null,
  due_at timestamptz not null,
  reads integer not null default 0,
  signed_in_before boolean,
  failed_code integer,
  told boolean not null default false
);
create index sign_in_reads_due on sign_in_reads (due_at);

create table sign_in_log_pause (
  only_one boolean primary key default true check (only_one),
  reason text not null,
  until timestamptz not null
);

create table report_line (only_one boolean primary key default true check (only_one), turn_at timestamptz not null);
`;
