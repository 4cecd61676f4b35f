import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { parseRequestList, REQUEST_PATHS, type RequestList } from '../../../bot/contract/tab-requests.ts';
import { KEYS } from '../api/query-keys.ts';
import { useRead } from '../api/use-read.ts';
import { FailureView } from '../app/failure-view.tsx';
import { Page } from '../app/page.tsx';
import { NothingHere } from '../look/nothing-here.tsx';
import { Waiting } from '../look/waiting.tsx';
import { RequestCard } from './request-card.tsx';
import { groupsOf, waitingIn } from './request-list.ts';

const useStyles = makeStyles({
  count: { color: tokens.colorNeutralForeground2 },
  title: { ...typographyStyles.subtitle2, margin: '8px 0 8px' },
  list: { display: 'flex', flexDirection: 'column', gap: '8px', listStyleType: 'none', margin: 0, padding: 0 },
});

export function RequestsPage() {
  const { data, error, refetch, dataUpdatedAt } = useRead(KEYS.requests, REQUEST_PATHS.list, parseRequestList);
  return (
    <Page title="Requests">
      {data === undefined && error === null && <Waiting label="Loading the requests …" />}
      {data === undefined && error !== null && <FailureView error={error} onRetry={() => void refetch()} />}
      {data !== undefined && <Groups list={data} saidAt={dataUpdatedAt} />}
    </Page>
  );
}

function Groups({ list, saidAt }: { readonly list: RequestList; readonly saidAt: number }) {
  const styles = useStyles();
  const [opened, setOpened] = useState<string>();
  const waiting = waitingIn(list.items);
  const more = list.total > list.items.length ? ` · the oldest ${list.items.length} of ${list.total} are shown` : '';
  return (
    <>
      <span role="status" className={styles.count}>{waiting === 0 ? 'Nothing waits for a decision' : `${waiting} waiting for a decision, oldest first`}{more}</span>
      {list.items.length === 0 && <NothingHere title="No requests" text="When an installer types a one-time password on a console, the request appears here at once." />}
      {groupsOf(list.items).map(({ title, items }) => (
        <section key={title} aria-label={title}>
          <h2 className={styles.title}>{title}</h2>
          <ul className={styles.list}>
            {items.map((request) => (
              <RequestCard key={request.id} request={request} saidAt={saidAt} isOpen={opened === request.id}
                onToggle={() => setOpened(opened === request.id ? undefined : request.id)} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
