import { Link, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { BATCH_PATHS, parseBatchList } from '../../../bot/contract/tab-batches.ts';
import { KEYS } from '../api/query-keys.ts';
import { useRead } from '../api/use-read.ts';
import { useApp } from '../app/app-context.ts';
import { PLACES } from '../app/navigation.ts';
import { progressLine } from '../batch/batch-words.ts';
import { momentText } from '../look/moments.ts';

/** The way back to a run that Teams was closed over: while it runs, and while its codes can be seen. */
export function RecentBatch() {
  const { host } = useApp();
  const { data } = useRead(KEYS.batches, BATCH_PATHS.list, parseBatchList);
  const batch = data?.items.find(({ status, codesVisibleUntil }) => status === 'running' || codesVisibleUntil !== undefined);
  if (batch === undefined) return null;
  const what = batch.status === 'running' ? `is running: ${progressLine(batch, host.locale)}` : 'has codes that you can still see';
  return (
    <MessageBar>
      <MessageBarBody>
        What you generated at {momentText(batch.issuedAt, host.locale)} {what}. <Link inline href={PLACES.batch(batch.id)}>Back to it</Link>
      </MessageBarBody>
    </MessageBar>
  );
}
