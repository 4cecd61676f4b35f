/**
 * The witnesses of the audit: the checkpoint that each took last, and what is wrong with it. `again_at` is the earliest
 * time of the next round, so that only one of several servers talks to a witness. Nothing that decides relies on these
 * rows: a wrong size costs one more call, and cosignatures are verified whenever they are used.
 */
export const WITNESSES = `
create table audit_witnesses (
  place text primary key,
  kind text not null check (kind in ('witness', 'keeper')),
  size bigint not null default 0,
  taken_at timestamptz,
  taken_size bigint,
  note text,
  cosigned jsonb not null default '[]',
  problem text,
  problem_since timestamptz,
  failures integer not null default 0,
  again_at timestamptz not null
);
`;
