import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
} from '@fluentui/react-components';
import { ShieldCheckmarkRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { AUDIT_PATHS, type AuditVerdictView, parseAuditVerdict } from '../../../contract/audit.ts';
import { useApp } from '../app/app-context.ts';
import { FailureView } from '../app/failure-view.tsx';
import { Moment } from '../look/moment.tsx';
import { numberText } from '../look/moments.ts';
import { useTexts } from '../texts/use-texts.ts';

const useStyles = makeStyles({
  result: { flexBasis: '100%' },
  head: { overflowWrap: 'anywhere' },
});

/** Verifies the whole audit when the user asks for it, and says whether someone changed or removed an entry. */
export function AuditVerdict() {
  const styles = useStyles();
  const { api } = useApp();
  const { audit } = useTexts();
  const verifying = useQuery({
    queryKey: ['verdict'],
    queryFn: ({ signal }) => api({ path: AUDIT_PATHS.verify, parse: parseAuditVerdict, signal }),
    enabled: false,
    retry: false,
  });
  const { data, error, isFetching, refetch } = verifying;
  const verify = (): void => void refetch();
  return (
    <>
      <Button icon={<ShieldCheckmarkRegular />} disabledFocusable={isFetching} onClick={verify}>
        {audit.verify}
      </Button>
      {isFetching && <ProgressBar aria-label={audit.verifying} className={styles.result} />}
      {!isFetching && error !== null && (
        <div className={styles.result}>
          <FailureView error={error} onRetry={verify} />
        </div>
      )}
      {!isFetching && error === null && data !== undefined && (
        <div className={styles.result}>
          <Verdict verdict={data} />
        </div>
      )}
    </>
  );
}

function Verdict({ verdict }: { readonly verdict: AuditVerdictView }) {
  const styles = useStyles();
  const { host } = useApp();
  const { audit } = useTexts();
  const checked = (
    <>
      {audit.checked} <Moment at={verdict.checkedAt} />.
    </>
  );
  if (!verdict.intact) {
    return (
      <MessageBar intent="error" layout="multiline" politeness="assertive">
        <MessageBarBody>
          <MessageBarTitle>{audit.broken(verdict.badEntry)}</MessageBarTitle> {audit.brokenText} {checked}
        </MessageBarBody>
      </MessageBar>
    );
  }
  return (
    <MessageBar intent="success" layout="multiline" politeness="polite">
      <MessageBarBody className={styles.head}>
        <MessageBarTitle>{audit.intact(numberText(verdict.count, host.locale))}</MessageBarTitle>{' '}
        {audit.sealed(numberText(verdict.size, host.locale), verdict.root.slice(-12))} {checked}
      </MessageBarBody>
    </MessageBar>
  );
}
