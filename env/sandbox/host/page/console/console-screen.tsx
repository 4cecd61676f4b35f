import { useEffect, useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { shortMoment } from '../conversation/moments.ts';
import { inGroups } from './console-state.ts';
import type { ConsoleState } from './console-state.ts';
import type { ConsoleWindow } from './console-session.ts';

type Stage<Name extends ConsoleState['stage']> = Extract<ConsoleState, { stage: Name }>;

/** What stands on the console for one state; the heading takes the focus, so that a screen reader tells of each new one. */
export function ConsoleScreen({ window: { state, act } }: { readonly window: ConsoleWindow }) {
  switch (state.stage) {
    case 'enter':
      return <EnterCode state={state} onSubmit={(code) => void act('submit', { code })} />;
    case 'working':
      return <Screen title={`${state.doing} …`}><div className="console-progress" role="progressbar" aria-label={state.doing} /></Screen>;
    case 'waiting':
      return <Waiting state={state} />;
    case 'delivered':
      return (
        <Screen title="Delivered">
          <p>The settings for the sign-in are on this console. Restart it; the Teams Rooms app then signs in.</p>
          <button type="button" className="console-button" onClick={() => void act('restart')}>Restart the console</button>
        </Screen>
      );
    case 'confirm':
      return <Confirm state={state} onConfirm={(signedIn) => void act('confirm', { signedIn })} />;
    case 'signedIn':
      return <Screen title="Signed in"><p className="console-room">{state.account}</p><p>The room is ready for meetings.</p></Screen>;
    case 'rejected':
      return <Screen title="Rejected" tone="bad"><p>An administrator rejected the request: {state.reason}</p></Screen>;
    case 'over':
      return <Screen title="It is over" tone="bad"><p>{state.reason}</p></Screen>;
    case 'stopped':
      return (
        <Screen title="Not yet" tone="bad">
          <p>{state.reason}</p>
          <button type="button" className="console-button" onClick={() => void act('continue')}>Go on with the same request</button>
        </Screen>
      );
  }
}

function EnterCode({ state, onSubmit }: { readonly state: Stage<'enter'>; readonly onSubmit: (code: string) => void }) {
  const [code, setCode] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSubmit(code);
    setCode('');
  };
  return (
    <Screen title="Type the one-time password">
      <p id="code-help">Your administrator reads it to you: 12 letters and digits.</p>
      <form onSubmit={submit} className="console-form">
        <label className="visually-hidden" htmlFor="code">One-time password</label>
        <input id="code" value={code} onChange={(event) => setCode(event.target.value.toUpperCase())} autoComplete="off" spellCheck={false}
          placeholder="XXXX-XXXX-XXXX" maxLength={20} aria-describedby="code-help code-problem" aria-invalid={state.problem !== undefined} required />
        <button type="submit" className="console-button">Next</button>
      </form>
      <p id="code-problem" role="alert" className="console-problem">{state.problem}</p>
    </Screen>
  );
}

function Waiting({ state }: { readonly state: Stage<'waiting'> }) {
  const isDecided = state.for === 'release';
  return (
    <Screen title={isDecided ? 'Approved' : 'Waiting for an administrator'}>
      {isDecided ? <p>The new password of the room is being made ready.</p> : (
        <>
          <p>Read these six digits to your administrator:</p>
          <p className="match-code" aria-label={`Match code ${[...state.matchCode].join(' ')}`}>{inGroups(state.matchCode)}</p>
        </>
      )}
      <div className="console-progress" role="progressbar" aria-label="Waiting" />
      {state.since !== undefined && <p className="console-since">Since {shortMoment(state.since)}{isDecided ? '' : ', for an approver in Teams'}</p>}
      {state.trouble !== undefined && <p role="status" className="console-problem">The server cannot be used at the moment ({state.trouble}). Trying again; nothing is lost.</p>}
    </Screen>
  );
}

function Confirm({ state, onConfirm }: { readonly state: Stage<'confirm'>; readonly onConfirm: (signedIn: boolean) => void }) {
  return (
    <Screen title="Did the room sign in?">
      <p>{state.signedIn ? <>The Teams Rooms app says: signed in as <strong className="console-account">{state.account}</strong>.</> : 'The Teams Rooms app says: the sign-in did not work.'}</p>
      <div className="console-choices">
        <button type="button" className="console-button" onClick={() => onConfirm(true)}>Yes, it signed in</button>
        <button type="button" className="console-button console-quiet" onClick={() => onConfirm(false)}>No</button>
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
      <h1 id="console-title" ref={heading} tabIndex={-1}>{title}</h1>
      {children}
    </section>
  );
}
