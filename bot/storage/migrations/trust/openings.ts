/**
 * Openings: the first half of a submission, before its request exists. Byte strings are base64url. The columns of
 * `requests` hold what ties a request to the key of its console; they are null for plain clients. The trigger ends an
 * open opening with its code, also when an older server changes the code.
 */
export const OPENINGS = `
create table openings (
  id text primary key,
  otp_id text not null references otps (id),
  account_id text not null references accounts (id),
  device jsonb not null,
  public_key jsonb not null,
  thumbprint text not null,
  commitment text not null,
  server_nonce text not null,
  console_nonce text,
  sealed boolean not null,
  number integer not null,
  status text not null,
  opened_at timestamptz not null,
  expires_at timestamptz not null,
  second_console text
);
create unique index openings_number on openings (otp_id, number);
create unique index openings_open on openings (otp_id) where status = 'open';

create function rooms_end_openings() returns trigger language plpgsql as $$
begin
  update openings set status = 'ended' where otp_id = new.id and status = 'open';
  return null;
end $$;
create trigger otps_end_openings after update of status on otps for each row
  when (old.status = 'active' and new.status <> 'active') execute function rooms_end_openings();

alter table requests
  add column opening_id text,
  add column console_nonce text,
  add column server_nonce text,
  add column opening_number integer,
  add column code_sealed boolean not null default false;
`;
