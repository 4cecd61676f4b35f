import { useEffect, useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { inGroups } from './console-state.ts';
import type { ConsoleState } from './console-state.ts';
import type { ConsoleWindow } from './console-session.ts';
import type { WindowTexts } from './window-texts.ts';

type Stage<Name extends ConsoleState['stage']> = Extract<ConsoleState, { stage: Name }>;

/**
 * The console's screen for one state. The heading takes the focus, so that a screen reader announces each new state.
 */
export function ConsoleScreen({ window: { state, texts, locale, act } }: { readonly window: ConsoleWindow }) {
  switch (state.stage) {
    case 'enter':
      return <EnterCode texts={texts} state={state} onSubmit={(code) => void act('submit', { code })} />;
    case 'working':
      return (
        <Screen title={`${state.doing} …`}>
          <div className="console-progress" role="progressbar" aria-label={state.doing} />
        </Screen>
      );
    case 'waiting':
      return <Waiting texts={texts} locale={locale} state={state} />;
    case 'delivered':
      return (
        <Screen title={texts.delivered.title}>
          <p>{texts.delivered.text}</p>
          <button type="button" className="console-button" onClick={() => void act('restart')}>
            {texts.delivered.restart}
          </button>
        </Screen>
      );
    case 'confirm':
      return <Confirm texts={texts} state={state} onConfirm={(signedIn) => void act('confirm', { signedIn })} />;
    case 'signedIn':
    case 'rejected':
    case 'over':
    case 'stopped':
      return <EndScreen state={state} texts={texts} onContinue={() => void act('continue')} />;
  }
}

interface EndScreenProps {
  readonly state: Stage<'signedIn' | 'rejected' | 'over' | 'stopped'>;
  readonly texts: WindowTexts;
  readonly onContinue: () => void;
}

function EndScreen({ state, texts, onContinue }: EndScreenProps) {
  switch (state.stage) {
    case 'signedIn':
      return (
        <Screen title={texts.signedIn.title}>
          <p className="console-room">{state.account}</p>
          <p>{texts.signedIn.text}</p>
        </Screen>
      );
    case 'rejected':
      return (
        <Screen title={texts.rejected.title} tone="bad">
          <p>{texts.rejected.text(state.reason)}</p>
        </Screen>
      );
    case 'over':
      return (
        <Screen title={texts.over} tone="bad">
          <p>{state.reason}</p>
        </Screen>
      );
    case 'stopped':
      return (
        <Screen title={texts.stopped.title} tone="bad">
          <p>{state.reason}</p>
          <button type="button" className="console-button" onClick={onContinue}>
            {texts.stopped.goOn}
          </button>
        </Screen>
      );
  }
}

interface EnterCodeProps {
  readonly texts: WindowTexts;
  readonly state: Stage<'enter'>;
  readonly onSubmit: (code: string) => void;
}

function EnterCode({ texts: { enter }, state, onSubmit }: EnterCodeProps) {
  const [code, setCode] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSubmit(code);
    setCode('');
  };
  return (
    <Screen title={enter.title}>
      <p id="code-help">{enter.help}</p>
      <form onSubmit={submit} className="console-form">
        <label className="visually-hidden" htmlFor="code">
          {enter.label}
        </label>
        <input
          id="code"
          value={code}
          onChange={(event) => setCode(event.target.value.toUpperCase())}
          autoComplete="off"
          spellCheck={false}
          placeholder="XXXX-XXXX-XXXX"
          maxLength={32}
          aria-describedby="code-help code-problem"
          aria-invalid={state.problem !== undefined}
          required
        />
        <button type="submit" className="console-button">
          {enter.next}
        </button>
      </form>
      <p id="code-problem" role="alert" className="console-problem">
        {state.problem}
      </p>
    </Screen>
  );
}

interface WaitingProps {
  readonly texts: WindowTexts;
  readonly locale: string;
  readonly state: Stage<'waiting'>;
}

function Waiting({ texts, locale, state }: WaitingProps) {
  const { title, since } = state.for === 'release' ? texts.approved : texts.waiting;
  const time = (iso: string): string => new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(new Date(iso));
  return (
    <Screen title={title}>
      {state.for === 'release' ? (
        <p>{texts.approved.text}</p>
      ) : (
        <>
          <p>{texts.waiting.read}</p>
          <p className="match-code" aria-label={texts.matchCode([...state.matchCode].join(' '))}>
            {inGroups(state.matchCode)}
          </p>
        </>
      )}
      <div className="console-progress" role="progressbar" aria-label={texts.waiting.progress} />
      {state.since !== undefined && <p className="console-since">{since(time(state.since))}</p>}
      {state.trouble !== undefined && (
        <p role="status" className="console-problem">
          {texts.trouble(state.trouble)}
        </p>
      )}
    </Screen>
  );
}

interface ConfirmProps {
  readonly texts: WindowTexts;
  readonly state: Stage<'confirm'>;
  readonly onConfirm: (signedIn: boolean) => void;
}

function Confirm({ texts: { confirm }, state, onConfirm }: ConfirmProps) {
  return (
    <Screen title={confirm.title}>
      <p>
        {state.signedIn ? (
          <>
            {confirm.signedInAs} <strong className="console-account">{state.account}</strong>.
          </>
        ) : (
          confirm.failed
        )}
      </p>
      <div className="console-choices">
        <button type="button" className="console-button" onClick={() => onConfirm(true)}>
          {confirm.yes}
        </button>
        <button type="button" className="console-button console-quiet" onClick={() => onConfirm(false)}>
          {confirm.no}
        </button>
      </div>
    </Screen>
  );
}

interface ScreenProps {
  readonly title: string;
  readonly tone?: 'bad';
  readonly children: React.ReactNode;
}

function Screen({ title, tone, children }: ScreenProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const field = document.querySelector<HTMLElement>('#code');
    (field ?? heading.current)?.focus();
  }, [title]);
  return (
    <section className={`console-screen ${tone === 'bad' ? 'console-bad' : ''}`} aria-labelledby="console-title">
      <h1 id="console-title" ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </section>
  );
}
