/**
 * The runs of a rollout: the first one, and one for each retry of the accounts that failed. The codes of a run can be
 * shown until `codes_until`, which moves on whenever an account of the run gets its code or fails. A run has a row once
 * the first of its accounts is finished. The codes of earlier runs keep their time, so a retry can't keep them longer.
 */
export const ROLLOUT_RUNS = `
create table batch_runs (
  batch_id text not null references batches (id) on delete cascade,
  number integer not null,
  codes_until timestamptz not null,
  primary key (batch_id, number)
);
alter table batch_items add column run integer not null default 1;
`;
