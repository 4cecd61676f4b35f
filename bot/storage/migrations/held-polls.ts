/**
 * Who holds the latest poll of a device code. `poll_number` grows with each poll, so that only the latest one may give
 * an answer; `poll_server` is the server that holds it. The other columns tell a client that is too fast from one whose
 * server crashed: when the latest poll began, how many polls in a row took over a held one too soon, and how many in a
 * row kept the interval.
 */
export const HELD_POLLS = `
alter table device_codes add column poll_server text, add column poll_number integer not null default 0,
  add column polled_at timestamptz, add column hasty_polls integer not null default 0,
  add column honest_polls integer not null default 0;
create index device_codes_poll_server on device_codes (poll_server) where poll_server is not null;
`;
