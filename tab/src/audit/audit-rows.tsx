import type { ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import type { Key } from '../api/query-keys.ts';
import { FailureView } from '../app/failure-view.tsx';
import { Waiting } from '../look/waiting.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { AuditTable } from './audit-table.tsx';
import { useAuditPages } from './use-audit-pages.ts';

interface AuditRowsProps {
  readonly label: string;
  readonly queryKey: Key;
  readonly pathOf: (before: number | undefined) => string;
  readonly withAccount: boolean;
  /** What stands in the place of the rows when there are none. */
  readonly empty: ReactNode;
}

export function AuditRows({ label, queryKey, pathOf, withAccount, empty }: AuditRowsProps) {
  const { audit } = useTexts();
  const { items, hasMore, isLoadingMore, more, error, retry } = useAuditPages(queryKey, pathOf);
  if (items === undefined)
    return error === null ? <Waiting label={audit.loading} /> : <FailureView error={error} onRetry={retry} />;
  if (items.length === 0) return empty;
  return (
    <>
      <AuditTable label={label} items={items} withAccount={withAccount} />
      {error !== null && <FailureView error={error} onRetry={retry} />}
      {hasMore && (
        <div>
          <Button disabledFocusable={isLoadingMore} onClick={more}>
            {isLoadingMore ? audit.loading : audit.older}
          </Button>
        </div>
      )}
    </>
  );
}
