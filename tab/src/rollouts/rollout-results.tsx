import { Badge, Button, makeStyles, Spinner, Switch, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, ClockRegular, DismissCircleRegular } from '@fluentui/react-icons';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type RolloutItemStatus,
  type RolloutItemView,
  rolloutPath,
  type RolloutView,
  parseRolloutItems,
} from '../../../contract/rollouts.ts';
import { KEYS } from '../api/query-keys.ts';
import { useApp } from '../app/app-context.ts';
import { FailureView } from '../app/failure-view.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { validityText } from '../otp/code-words.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: '4px 12px',
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    flexBasis: '240px',
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  badge: { whiteSpace: 'nowrap' },
  remedy: { flexBasis: '100%', overflowWrap: 'anywhere' },
});

const RESULTS = {
  waiting: { color: 'informative', icon: <ClockRegular /> },
  done: { color: 'success', icon: <CheckmarkCircleRegular /> },
  failed: { color: 'danger', icon: <DismissCircleRegular /> },
} as const satisfies Record<RolloutItemStatus, object>;

/** Shows the result for each account, and what to do where no code was generated. */
export function RolloutResults({ rollout }: { readonly rollout: RolloutView }) {
  const styles = useStyles();
  const { app, rollout: texts } = useTexts();
  const [failedOnly, setFailedOnly] = useState(false);
  const { items, error, hasMore, readMore, isReading } = useItems(rollout, failedOnly);
  return (
    <>
      {(rollout.failed > 0 || failedOnly) && (
        <Switch label={texts.failedOnly} checked={failedOnly} onChange={(_, { checked }) => setFailedOnly(checked)} />
      )}
      {error !== null && <FailureView error={error} onRetry={readMore} />}
      {items.length === 0 && isReading && <Spinner label={app.loading} />}
      <ul className={styles.list} aria-label={texts.results}>
        {items.map((item) => (
          <Result key={item.accountId} item={item} rollout={rollout} />
        ))}
      </ul>
      {hasMore && (
        <div>
          <Button disabledFocusable={isReading} onClick={readMore}>
            {texts.showMore}
          </Button>
        </div>
      )}
    </>
  );
}

interface Items {
  readonly items: readonly RolloutItemView[];
  readonly error: Error | null;
  readonly hasMore: boolean;
  readonly isReading: boolean;
  readonly readMore: () => void;
}

function useItems({ id, done, failed }: RolloutView, failedOnly: boolean): Items {
  const { api } = useApp();
  const { data, error, hasNextPage, fetchNextPage, isFetching } = useInfiniteQuery({
    // The counts are part of the key, so that the list is read again whenever the counts change.
    queryKey: [...KEYS.rollout(id), 'items', failedOnly, done, failed],
    queryFn: ({ pageParam, signal }) =>
      api({
        path: rolloutPath(id, 'items', { offset: pageParam, failed: failedOnly }),
        parse: parseRolloutItems,
        signal,
      }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const seen = pages.reduce((sum, page) => sum + page.items.length, 0);
      return last.items.length > 0 && seen < last.total ? seen : undefined;
    },
    placeholderData: (previous) => previous,
  });
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  return { items, error, hasMore: hasNextPage, isReading: isFetching, readMore: () => void fetchNextPage() };
}

function Result({ item, rollout: { notBeforeAt } }: { readonly item: RolloutItemView; readonly rollout: RolloutView }) {
  const styles = useStyles();
  const { host } = useApp();
  const {
    rollout: { result },
    shell,
  } = useTexts();
  const { color, icon } = RESULTS[item.status];
  const { upn, location, expiresAt } = item;
  const validity =
    expiresAt === undefined
      ? undefined
      : validityText({ ...(notBeforeAt !== undefined && { notBeforeAt }), expiresAt }, shell.code, host.locale);
  const facts = [upn, location, validity];
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <Text weight="semibold">{item.displayName}</Text>
        <Text className={styles.quiet}>{facts.filter((fact) => fact !== undefined).join(' · ')}</Text>
      </div>
      <Badge appearance="tint" color={color} icon={icon} className={styles.badge}>
        {result[item.status]}
      </Badge>
      {item.remedy !== undefined && <Text className={styles.remedy}>{item.remedy}</Text>}
    </li>
  );
}
