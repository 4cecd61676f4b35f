import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, ClockRegular, DismissCircleRegular, WarningRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { AUDIT_PATHS, type AuditAnchorsView, parseAuditAnchors, type WitnessView } from '../../../contract/audit.ts';
import { KEYS } from '../api/query-keys.ts';
import { useApp } from '../app/app-context.ts';
import { FailureView } from '../app/failure-view.tsx';
import { Moment } from '../look/moment.tsx';
import { numberText } from '../look/moments.ts';
import { Panel } from '../look/panel.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { problemText, weightOf } from './anchor-words.ts';

/** Milliseconds between two looks. Witnesses get a checkpoint once a minute. */
const LOOK_MILLISECONDS = 60_000;
/** The last characters of a hash tell it from another one at a glance. */
const SHOWN_CHARACTERS = 12;

const useStyles = makeStyles({
  line: { margin: 0, overflowWrap: 'anywhere' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
  item: { display: 'flex', gap: '8px', alignItems: 'flex-start', overflowWrap: 'anywhere', minWidth: 0 },
  icon: { flexShrink: 0, marginTop: '2px' },
  words: { minWidth: 0 },
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  trouble: { color: tokens.colorStatusWarningForeground1 },
  alarm: { color: tokens.colorStatusDangerForeground1 },
});

/** Shows the newest checkpoint of the audit, and what those outside have of it. */
export function AuditAnchors() {
  const { api } = useApp();
  const { anchors: texts } = useTexts();
  const { data, error, refetch } = useQuery({
    queryKey: [...KEYS.audit, 'anchors'],
    queryFn: ({ signal }) => api({ path: AUDIT_PATHS.anchors, parse: parseAuditAnchors, signal }),
    refetchInterval: LOOK_MILLISECONDS,
  });
  if (data === undefined) return error === null ? null : <FailureView error={error} onRetry={() => void refetch()} />;
  return (
    <Panel title={texts.title}>
      <Checkpoint {...data} />
      <Witnesses {...data} />
    </Panel>
  );
}

function Checkpoint({ checkpoint }: AuditAnchorsView) {
  const styles = useStyles();
  const { host } = useApp();
  const { anchors: texts } = useTexts();
  const facts =
    checkpoint === undefined
      ? [texts.noCheckpoint]
      : [texts.sealed(numberText(checkpoint.size, host.locale)), texts.root(checkpoint.root.slice(-SHOWN_CHARACTERS))];
  return (
    <p className={styles.line}>
      {texts.checkpoint}: {facts.join(' · ')}
    </p>
  );
}

function Witnesses({ witnesses }: AuditAnchorsView) {
  const styles = useStyles();
  const { anchors: texts } = useTexts();
  if (witnesses.length === 0) return <p className={styles.line}>{texts.noWitnesses}</p>;
  return (
    <ul className={styles.list} aria-label={texts.title}>
      {witnesses.map((witness) => (
        <li key={witness.place} className={styles.item}>
          <WitnessIcon witness={witness} />
          <div className={styles.words}>
            <div>{witness.place}</div>
            <div className={styles.note}>
              <Taken witness={witness} />
            </div>
            <Problem witness={witness} />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** The words beside it say the same as the icon. */
function WitnessIcon({ witness }: { readonly witness: WitnessView }) {
  const { icon, good, trouble, alarm } = useStyles();
  switch (weightOf(witness)) {
    case 'alarm':
      return <DismissCircleRegular aria-hidden className={mergeClasses(icon, alarm)} />;
    case 'trouble':
      return <WarningRegular aria-hidden className={mergeClasses(icon, trouble)} />;
    case 'none':
      return witness.takenAt === undefined ? (
        <ClockRegular aria-hidden className={icon} />
      ) : (
        <CheckmarkCircleRegular aria-hidden className={mergeClasses(icon, good)} />
      );
  }
}

function Taken({ witness: { kind, takenAt, size = 0, cosigned } }: { readonly witness: WitnessView }) {
  const { host } = useApp();
  const { anchors: texts } = useTexts();
  if (takenAt === undefined) return texts.nothing;
  const keys = cosigned.map(({ witness }) => texts.by(witness));
  return (
    <>
      {kind === 'witness' ? texts.cosigned : texts.kept} <Moment at={takenAt} />
      {[texts.entries(numberText(size, host.locale)), ...keys].map((fact) => ` · ${fact}`).join('')}
    </>
  );
}

function Problem({ witness: { problem, problemSince } }: { readonly witness: WitnessView }) {
  const { anchors: texts } = useTexts();
  if (problem === undefined) return null;
  return (
    <div>
      {problemText(texts, problem)}
      {problemSince !== undefined && (
        <>
          . {texts.since} <Moment at={problemSince} />
        </>
      )}
    </div>
  );
}
