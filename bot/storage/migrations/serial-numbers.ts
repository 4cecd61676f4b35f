/**
 * Serial numbers in the form in which they are compared. The function `rooms_serial_key` has the same rule as
 * `serialNumberKey` of contract/serial-number.ts, and a test compares the two. Generated columns keep the form, so that
 * no statement can forget it, and the indexes find the twins of a serial number.
 */
export const SERIAL_NUMBERS = `
create function rooms_serial_key(serial text) returns text language sql immutable strict parallel safe as $$
  select upper(regexp_replace(normalize(serial, NFKC),
    '[\\u0001-\\u002F\\u003A-\\u0040\\u005B-\\u0060\\u007B-\\u00BF\\u2000-\\u206F\\u3000-\\u303F\\uFEFF]', '', 'g') collate "C")
$$;
alter table requests add column serial_key text generated always as (rooms_serial_key(device ->> 'serialNumber')) stored;
alter table otps add column expected_serial_key text generated always as (rooms_serial_key(expected_serial_number)) stored;
alter table batch_items add column expected_serial_key text generated always as (rooms_serial_key(expected_serial_number)) stored;
create index requests_serial on requests (serial_key) where status in ('pending', 'approved', 'needs_attention', 'ready');
create index requests_signed_in on requests (account_id, signed_in_at) where status = 'signed_in';
create index otps_serial on otps (expected_serial_key) where status in ('active', 'submitted');
create index batch_items_serial on batch_items (batch_id, expected_serial_key) where expected_serial_key is not null;
create index batch_items_otp on batch_items (otp_id);
`;
