import { Button } from '@fluentui/react-components';
import type { Key } from '../api/query-keys.ts';
import { FailureView } from '../app/failure-view.tsx';
import { NothingHere } from '../look/nothing-here.tsx';
import { Waiting } from '../look/waiting.tsx';
import { AuditTable } from './audit-table.tsx';
import { useAuditPages } from './use-audit-pages.ts';

interface AuditRowsProps {
  readonly label: string;
  readonly queryKey: Key;
  readonly pathOf: (before: number | undefined) => string;
  readonly withAccount: boolean;
}

export function AuditRows({ label, queryKey, pathOf, withAccount }: AuditRowsProps) {
  const { items, hasMore, isLoadingMore, more, error, retry } = useAuditPages(queryKey, pathOf);
  if (items === undefined) return error === null ? <Waiting label="Loading …" /> : <FailureView error={error} onRetry={retry} />;
  if (items.length === 0) return <NothingHere title="Nothing to show" text="No act was written down that fits." />;
  return (
    <>
      <AuditTable label={label} items={items} withAccount={withAccount} />
      {error !== null && <FailureView error={error} onRetry={retry} />}
      {hasMore && <div><Button disabledFocusable={isLoadingMore} onClick={more}>{isLoadingMore ? 'Loading …' : 'Show older ones'}</Button></div>}
    </>
  );
}
