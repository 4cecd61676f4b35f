import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useReducer, useState } from 'react';
import { AUDIT_PATHS, type AuditFilter, auditQuery } from '../../../contract/audit.ts';
import { KEYS } from '../api/query-keys.ts';
import { Page } from '../app/page.tsx';
import { useDownload } from '../download/use-download.ts';
import { useTexts } from '../texts/use-texts.ts';
import { EVERYTHING, filterOf, nextAuditQuestion } from './audit-filter.ts';
import { AuditAnchors } from './audit-anchors.tsx';
import { AuditFilterBar } from './audit-filter-bar.tsx';
import { NoEntries } from './no-entries.tsx';
import { AuditRows } from './audit-rows.tsx';
import { AuditVerdict } from './audit-verdict.tsx';

const useStyles = makeStyles({ commands: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' } });

export function AuditPage() {
  const { audit } = useTexts();
  const [question, dispatch] = useReducer(nextAuditQuestion, EVERYTHING);
  // A filter bar with a new key also forgets what is still being typed.
  const [clears, setClears] = useState(0);
  const clear = (): void => {
    dispatch({ kind: 'cleared' });
    setClears(clears + 1);
  };
  const filter = filterOf(question);
  const query = auditQuery(filter);
  return (
    <Page title={audit.title}>
      <AuditCommands filter={filter} />
      <AuditAnchors />
      <AuditFilterBar key={clears} question={question} dispatch={dispatch} />
      <AuditRows
        label={audit.title}
        queryKey={[...KEYS.audit, query]}
        pathOf={(before) => AUDIT_PATHS.list + auditQuery({ ...filter, ...(before !== undefined && { before }) })}
        withAccount
        empty={<NoEntries isFiltered={Object.keys(filter).length > 0} onClear={clear} />}
      />
    </Page>
  );
}

function AuditCommands({ filter }: { readonly filter: Omit<AuditFilter, 'before'> }) {
  const styles = useStyles();
  const { anchors, audit } = useTexts();
  const { download, isRunning, failure } = useDownload();
  return (
    <>
      <div className={styles.commands}>
        <Button
          icon={<ArrowDownloadRegular />}
          disabledFocusable={isRunning}
          onClick={() => download({ kind: 'audit', filter })}
        >
          {audit.export}
        </Button>
        <Button
          icon={<ArrowDownloadRegular />}
          disabledFocusable={isRunning}
          onClick={() => download({ kind: 'audit-log', filter })}
        >
          {anchors.download}
        </Button>
        <AuditVerdict />
      </div>
      {failure}
    </>
  );
}
