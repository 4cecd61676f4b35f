/**
 * What the inventories of the tenant said about the serial number of a console. People read it. A rule that decides on
 * it takes the answers as they came, and never from this table.
 */
export const REQUEST_DEVICES = `
create table request_devices (
  request_id text primary key references requests (id),
  looked_at timestamptz not null,
  answers jsonb not null
);
`;
