import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { parseRequestList, REQUEST_PATHS, type RequestList } from '../../../contract/requests.ts';
import { KEYS } from '../api/query-keys.ts';
import { useRead } from '../api/use-read.ts';
import { FailureView } from '../app/failure-view.tsx';
import { Page } from '../app/page.tsx';
import { NothingHere } from '../look/nothing-here.tsx';
import { Waiting } from '../look/waiting.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { RequestCard } from './request-card.tsx';
import { groupsOf, waitingIn } from './request-list.ts';

const useStyles = makeStyles({
  count: { color: tokens.colorNeutralForeground2 },
  title: { ...typographyStyles.subtitle2, margin: '8px 0 8px' },
  list: { display: 'flex', flexDirection: 'column', gap: '8px', listStyleType: 'none', margin: 0, padding: 0 },
});

export function RequestsPage() {
  const { requests } = useTexts();
  const { data, error, refetch, dataUpdatedAt } = useRead(KEYS.requests, REQUEST_PATHS.list, parseRequestList);
  return (
    <Page title={requests.title}>
      {data === undefined && error === null && <Waiting label={requests.loading} />}
      {data === undefined && error !== null && <FailureView error={error} onRetry={() => void refetch()} />}
      {data !== undefined && <Groups list={data} saidAt={dataUpdatedAt} />}
    </Page>
  );
}

function Groups({ list, saidAt }: { readonly list: RequestList; readonly saidAt: number }) {
  const styles = useStyles();
  const { field, requests } = useTexts();
  const [opened, setOpened] = useState<string>();
  const waiting = waitingIn(list.items);
  const more = list.total > list.items.length ? ` · ${requests.oldestShown(list.items.length, list.total)}` : '';
  return (
    <>
      <span role="status" className={styles.count}>
        {waiting === 0 ? requests.nothingWaits : requests.waiting(waiting)}
        {more}
      </span>
      {list.items.length === 0 && <NothingHere title={requests.none} text={requests.noneText} />}
      {groupsOf(list.items)
        .map(({ name, items }) => ({
          title: name === 'waiting' ? field.requests.pending : requests.groups[name],
          items,
        }))
        .map(({ title, items }) => (
          <section key={title} aria-label={title}>
            <h2 className={styles.title}>{title}</h2>
            <ul className={styles.list}>
              {items.map((request) => (
                <RequestCard
                  key={request.id}
                  request={request}
                  saidAt={saidAt}
                  isOpen={opened === request.id}
                  onToggle={() => setOpened(opened === request.id ? undefined : request.id)}
                />
              ))}
            </ul>
          </section>
        ))}
    </>
  );
}
