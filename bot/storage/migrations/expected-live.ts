/**
 * What the person saw of each account of a rollout and agreed to replace, as ids. An item that an earlier version of the
 * server stored has none, so it replaces nothing.
 */
export const EXPECTED_LIVE = `
alter table batch_items add column expected_live jsonb;
`;
