import type { RolloutView, StartRolloutBody } from '../../../contract/rollouts.ts';
import type { CodeRow } from './code-rows.ts';

/**
 * Returns the rollout that generates codes again: the same rooms, time and expected serial numbers, and the
 * codes that it may replace. The server replaces nothing else that is live.
 * @param now in milliseconds on this page's clock
 */
export function againBody(
  { ttlHours, notBeforeAt }: Pick<RolloutView, 'notBeforeAt' | 'ttlHours'>,
  rows: readonly CodeRow[],
  now: number,
): StartRolloutBody {
  const serialNumbers = rows.flatMap(({ accountId, expectedSerialNumber: serialNumber }) =>
    serialNumber === undefined ? [] : [{ accountId, serialNumber }],
  );
  return {
    selection: { accountIds: rows.map(({ accountId }) => accountId) },
    passwordMode: 'reset',
    ttlHours,
    ...(notBeforeAt !== undefined && Date.parse(notBeforeAt) > now && { notBeforeAt }),
    ...(serialNumbers.length > 0 && { expectedSerialNumbers: serialNumbers }),
    expected: rows.map(({ accountId, otpId }) => ({ accountId, otpId })),
  };
}
