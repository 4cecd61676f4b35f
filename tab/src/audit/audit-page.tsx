import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useReducer } from 'react';
import { AUDIT_PATHS, auditQuery } from '../../../contract/audit.ts';
import { KEYS } from '../api/query-keys.ts';
import { Page } from '../app/page.tsx';
import { useDownload } from '../download/use-download.ts';
import { useTexts } from '../texts/use-texts.ts';
import { EVERYTHING, filterOf, nextAuditQuestion } from './audit-filter.ts';
import { AuditAnchors } from './audit-anchors.tsx';
import { AuditFilterBar } from './audit-filter-bar.tsx';
import { AuditRows } from './audit-rows.tsx';
import { AuditVerdict } from './audit-verdict.tsx';

const useStyles = makeStyles({ commands: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' } });

export function AuditPage() {
  const styles = useStyles();
  const { anchors, audit } = useTexts();
  const [question, dispatch] = useReducer(nextAuditQuestion, EVERYTHING);
  const { download, isRunning, failure } = useDownload();
  const filter = filterOf(question);
  const query = auditQuery(filter);
  return (
    <Page title={audit.title}>
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
      <AuditAnchors />
      <AuditFilterBar question={question} dispatch={dispatch} />
      <AuditRows
        label={audit.title}
        queryKey={[...KEYS.audit, query]}
        pathOf={(before) => AUDIT_PATHS.list + auditQuery({ ...filter, ...(before !== undefined && { before }) })}
        withAccount
      />
    </Page>
  );
}
