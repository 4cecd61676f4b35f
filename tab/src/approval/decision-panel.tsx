import {
  Button,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { type Dispatch, type FormEvent, useReducer, useRef, useState } from 'react';
import type { RequestView } from '../../../contract/requests.ts';
import { REASON_TEXT_LIMIT } from '../../../contract/words.ts';
import { failureIn } from '../api/api-error.ts';
import { FailureView } from '../app/failure-view.tsx';
import { useTexts } from '../texts/use-texts.ts';
import {
  type DecisionEvent,
  type DecisionForm,
  decisionOf,
  isDecision,
  type Missing,
  nextDecision,
  NO_DECISION,
} from './decision-form.ts';
import { MatchCode } from './match-code.tsx';
import { useReasons } from './use-reasons.ts';
import { useRequestAct } from './use-request-act.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '12px', maxWidth: '560px' },
  note: { color: tokens.colorNeutralForeground2, margin: 0 },
});

interface PartProps {
  readonly request: RequestView;
  readonly form: DecisionForm;
  readonly dispatch: Dispatch<DecisionEvent>;
  readonly missing: Missing;
}

/**
 * Lets an administrator approve or reject, in the same way as the portal. The entries stay when the network fails or
 * someone else acts first.
 */
export function DecisionPanel({ request }: { readonly request: RequestView }) {
  const styles = useStyles();
  const [form, dispatch] = useReducer(nextDecision, NO_DECISION);
  const { decision: texts } = useTexts();
  const [missing, setMissing] = useState<Missing>({});
  const element = useRef<HTMLFormElement>(null);
  const { run, isRunning, error } = useRequestAct(request, (failed) => {
    const failure = failureIn(failed);
    if (failure.kind === 'problem' && failure.problem.code === 'match_code_wrong') dispatch({ kind: 'code_refused' });
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const decision = decisionOf(texts.missing, form, request);
    setMissing(isDecision(decision) ? {} : decision);
    if (isDecision(decision)) run(decision.act, decision.body);
    else requestAnimationFrame(() => element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  const parts = { request, form, dispatch, missing };
  return (
    <form ref={element} noValidate className={styles.form} onSubmit={submit}>
      <Choice {...parts} />
      {form.choice === 'approve' && <Approval {...parts} />}
      {form.choice === 'reject' && <Rejection {...parts} />}
      {error !== null && <FailureView error={error} />}
      <div>
        <Button type="submit" appearance="primary" disabledFocusable={isRunning}>
          {isRunning ? texts.submitting : texts.submit}
        </Button>
      </div>
    </form>
  );
}

/**
 * The choice between the two decisions. When the four-eyes rule is on, the person who generated the code can't approve
 * its request.
 */
function Choice({ request: { viewer }, form, dispatch, missing }: PartProps) {
  const { decision: texts } = useTexts();
  const validation = missing.choice === undefined ? {} : { validationMessage: missing.choice };
  const hint = viewer === 'issuer' ? { hint: texts.issuerHint } : {};
  return (
    <Field label={texts.decision} {...hint} {...validation}>
      <RadioGroup
        value={form.choice ?? ''}
        onChange={(_, { value }) => dispatch({ kind: 'chosen', choice: value === 'approve' ? 'approve' : 'reject' })}
      >
        <Radio value="approve" label={texts.approve} disabled={viewer === 'issuer'} />
        <Radio value="reject" label={texts.reject} />
      </RadioGroup>
    </Field>
  );
}

function Approval({ request, form, dispatch, missing }: PartProps) {
  const styles = useStyles();
  const { decision: texts } = useTexts();
  return (
    <>
      <p className={styles.note}>{request.passwordMode === 'reset' ? texts.resetConsequence : texts.keepConsequence}</p>
      {request.asksMatchCode && (
        <Field
          label={texts.matchCode}
          hint={texts.matchCodeHint}
          {...(missing.matchCode !== undefined && { validationMessage: missing.matchCode })}
        >
          <Input
            value={form.matchCode}
            inputMode="numeric"
            autoComplete="off"
            maxLength={12}
            onChange={(_, { value }) => dispatch({ kind: 'code_typed', matchCode: value })}
          />
        </Field>
      )}
      {request.shownMatchCode !== undefined && <MatchCode code={request.shownMatchCode} />}
    </>
  );
}

function Rejection({ form, dispatch, missing }: PartProps) {
  const styles = useStyles();
  const { decision: texts, field } = useTexts();
  const reasons = useReasons();
  return (
    <>
      <p className={styles.note}>{texts.rejectConsequence}</p>
      <Field label={texts.reason} required {...(missing.reason !== undefined && { validationMessage: missing.reason })}>
        <Select
          value={form.reason ?? ''}
          onChange={(_, { value }) => dispatch({ kind: 'reason_chosen', reason: value })}
        >
          <option value="" disabled>
            {texts.chooseReason}
          </option>
          {reasons.map((reason) => (
            <option key={reason} value={reason}>
              {field.reasons[reason]}
            </option>
          ))}
        </Select>
      </Field>
      {form.reason === 'other' && (
        <Field
          label={texts.text}
          required
          hint={texts.textHint(form.text.length, REASON_TEXT_LIMIT)}
          {...(missing.text !== undefined && { validationMessage: missing.text })}
        >
          <Textarea
            value={form.text}
            maxLength={REASON_TEXT_LIMIT}
            onChange={(_, { value }) => dispatch({ kind: 'text_typed', text: value })}
          />
        </Field>
      )}
    </>
  );
}
