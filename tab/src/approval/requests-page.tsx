import { Field, makeStyles, Select, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { parseRequestList, REQUEST_PATHS, type RequestList } from '../../../contract/requests.ts';
import { KEYS } from '../api/query-keys.ts';
import { useRead } from '../api/use-read.ts';
import { FailureView } from '../app/failure-view.tsx';
import { GenerateButton } from '../app/generate-button.tsx';
import { Page } from '../app/page.tsx';
import { NothingHere } from '../look/nothing-here.tsx';
import { Waiting } from '../look/waiting.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { RequestCard } from './request-card.tsx';
import { type GroupName, groupsOf, type RequestGroup, waitingIn } from './request-list.ts';

const useStyles = makeStyles({
  count: { color: tokens.colorNeutralForeground2 },
  filter: { width: 'min(320px, 100%)', minWidth: 0 },
  // Without this, the longest group makes the field wider than a narrow page.
  select: { minWidth: 0, '& select': { minWidth: 0, textOverflow: 'ellipsis' } },
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
  const [shown, setShown] = useState<GroupName>();
  const waiting = waitingIn(list.items);
  const groups = groupsOf(list.items).map((group) => ({
    ...group,
    title: group.name === 'waiting' ? field.requests.pending : requests.groups[group.name],
  }));
  // A group that has become empty shows all again, so that no request hides behind an old choice.
  const chosen = groups.filter(({ name }) => name === shown);
  const more = list.total > list.items.length ? ` · ${requests.oldestShown(list.items.length, list.total)}` : '';
  return (
    <>
      <span role="status" className={styles.count}>
        {waiting === 0 ? requests.nothingWaits : requests.waiting(waiting)}
        {more}
      </span>
      {list.items.length === 0 && (
        <NothingHere title={requests.none} text={requests.noneText}>
          <GenerateButton />
        </NothingHere>
      )}
      {groups.length > 1 && (
        <GroupFilter groups={groups} shown={chosen.length === 0 ? undefined : shown} onShow={setShown} />
      )}
      <GroupLists groups={chosen.length === 0 ? groups : chosen} saidAt={saidAt} />
    </>
  );
}

type TitledGroup = RequestGroup & { readonly title: string };

function GroupLists({ groups, saidAt }: { readonly groups: readonly TitledGroup[]; readonly saidAt: number }) {
  const styles = useStyles();
  const [opened, setOpened] = useState<string>();
  return groups.map(({ title, items }) => (
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
  ));
}

interface GroupFilterProps {
  readonly groups: readonly TitledGroup[];
  readonly shown: GroupName | undefined;
  readonly onShow: (name: GroupName | undefined) => void;
}

/** Lets the user look at one group only, such as the failed sign-ins. */
function GroupFilter({ groups, shown, onShow }: GroupFilterProps) {
  const styles = useStyles();
  const { requests } = useTexts();
  return (
    <Field label={requests.show} className={styles.filter}>
      <Select
        className={styles.select}
        value={shown ?? ''}
        onChange={(_, { value }) => onShow(groups.find(({ name }) => name === value)?.name)}
      >
        <option value="">{requests.showAll}</option>
        {groups.map(({ name, title, items }) => (
          <option key={name} value={name}>
            {requests.showGroup(title, items.length)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
