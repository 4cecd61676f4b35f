/**
 * What consoles report beside a delivery. Rows are only added, and a release has at most twenty. A report is of the
 * release with the number that the request had when the report came. `observed_at` is the time that the console gave,
 * and `seen_at` the time that people read.
 */
export const CONSOLE_REPORTS = `
create table console_reports (
  request_id text not null references requests (id),
  release integer not null,
  number integer not null,
  stage text not null,
  reported_at timestamptz not null,
  observed_at timestamptz,
  seen_at timestamptz not null,
  source text,
  teams text,
  exchange text,
  detail text,
  primary key (request_id, release, number)
);
`;
