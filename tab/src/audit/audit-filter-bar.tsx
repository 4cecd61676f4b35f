import { Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { type Dispatch, useEffect, useState } from 'react';
import { AUDIT_ACTS } from '../../../contract/pages/audit-acts.ts';
import { useTexts } from '../texts/use-texts.ts';
import type { AuditQuestion, AuditQuestionEvent } from './audit-filter.ts';

const TYPING_MILLISECONDS = 250;

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: '8px 12px' },
  wide: { flexGrow: 1, minWidth: '200px', maxWidth: '320px' },
  day: { minWidth: '140px', flexGrow: 1, maxWidth: '180px' },
  input: { minWidth: 0, width: '100%' },
});

interface AuditFilterBarProps {
  readonly question: AuditQuestion;
  readonly dispatch: Dispatch<AuditQuestionEvent>;
}

export function AuditFilterBar({ question, dispatch }: AuditFilterBarProps) {
  const styles = useStyles();
  const { audit } = useTexts();
  return (
    <div role="search" className={styles.bar}>
      <Field label={audit.what} className={styles.wide}>
        <Select
          className={styles.input}
          value={question.act ?? ''}
          onChange={(_, { value }) => dispatch({ kind: 'act_chosen', act: value })}
        >
          <option value="">{audit.everything}</option>
          {AUDIT_ACTS.map((act) => (
            <option key={act} value={act}>
              {audit.acts[act]}
            </option>
          ))}
        </Select>
      </Field>
      <ActorField dispatch={dispatch} />
      <Field label={audit.from} className={styles.day}>
        <Input
          type="date"
          className={styles.input}
          value={question.from}
          onChange={(_, { value }) => dispatch({ kind: 'days_chosen', from: value })}
        />
      </Field>
      <Field label={audit.to} className={styles.day}>
        <Input
          type="date"
          className={styles.input}
          value={question.to}
          onChange={(_, { value }) => dispatch({ kind: 'days_chosen', to: value })}
        />
      </Field>
    </div>
  );
}

function ActorField({ dispatch }: Pick<AuditFilterBarProps, 'dispatch'>) {
  const styles = useStyles();
  const { audit } = useTexts();
  const [typed, setTyped] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => dispatch({ kind: 'actor_named', actor: typed }), TYPING_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [typed, dispatch]);
  return (
    <Field label={audit.who} className={styles.wide}>
      <Input
        className={styles.input}
        value={typed}
        maxLength={100}
        placeholder={audit.whoHint}
        onChange={(_, { value }) => setTyped(value)}
      />
    </Field>
  );
}
