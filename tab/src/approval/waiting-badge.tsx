import { CounterBadge } from '@fluentui/react-components';
import { parseRequestList, REQUEST_PATHS } from '../../../contract/requests.ts';
import { KEYS } from '../api/query-keys.ts';
import { useRead } from '../api/use-read.ts';
import { useMayRead } from '../api/use-me.ts';
import { useFirstTexts } from '../texts/use-texts.ts';
import { waitingIn } from './request-list.ts';

/** Shows how many requests are waiting for a decision. */
export function WaitingBadge() {
  const { data } = useRead(KEYS.requests, REQUEST_PATHS.list, parseRequestList, { isEnabled: useMayRead() });
  const { app } = useFirstTexts();
  const waiting = waitingIn(data?.items ?? []);
  return waiting === 0 ? null : (
    <CounterBadge count={waiting} color="brand" size="small" aria-label={app.waiting(waiting)} />
  );
}
