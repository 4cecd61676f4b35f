/**
 * The last fresh read of each account, which shows what the directory said at that moment, and the address of an
 * account when its one-time password was generated.
 */
export const FRESH_READS = `
alter table accounts add column refreshed_at timestamptz, add column reading jsonb;
alter table otps add column upn text;
`;
