/** The size of the audit's tree when a signing key began, so that outsiders know which checkpoints the key signed. */
export const SIGNED_SIZES = `alter table signing_keys add column began_size bigint not null default 0`;
