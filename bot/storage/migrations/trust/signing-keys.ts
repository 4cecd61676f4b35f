/**
 * The public signing keys of the server in their order, byte strings in base64url. The signature of a key is by the key
 * before it; it is null for the first key and for one after a lost key.
 */
export const SIGNING_KEYS = `
create table signing_keys (
  number integer primary key,
  public_key text not null,
  began_at timestamptz not null,
  signature text,
  lost boolean not null
);
`;
