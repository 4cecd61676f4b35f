import type { ReactNode } from 'react';
import { openConsole } from '../window/console-link.ts';
import { Icon } from '../look/icon.tsx';
import { forgetSteps, STEPS, useSteps } from './progress.ts';
import type { Step } from './progress.ts';
import { useTeams } from '../teams/teams-context.ts';

export interface WelcomeProps {
  readonly onClose: () => void;
  readonly onGenerate: () => void;
}

interface Guide {
  readonly what: ReactNode;
  readonly help: ReactNode;
}

/** Five steps to a signed-in console; each ticks itself off as it happens, in whichever window. */
export function Welcome({ onClose, onGenerate }: WelcomeProps) {
  const done = useSteps();
  const guides = useGuides(onGenerate);
  const next = STEPS.find((step) => !done.has(step));
  return (
    <aside className="welcome" aria-labelledby="welcome-title">
      <header>
        <h2 id="welcome-title">First steps</h2>
        <button type="button" className="icon-button" aria-label="Close the first steps" onClick={onClose}><Icon name="close" /></button>
      </header>
      <p>Bring a meeting room&rsquo;s console to its sign-in. Nobody on site learns its password.</p>
      <ol>
        {STEPS.map((step, index) => (
          <li key={step} className={`step ${done.has(step) ? 'step-done' : ''}`} aria-current={step === next ? 'step' : undefined}>
            <span className="step-mark">{done.has(step) ? <><Icon name="check" size={14} /><span className="visually-hidden">Done: </span></> : index + 1}</span>
            <div>
              <p>{guides[step].what}</p>
              {step === next && <p className="step-help">{guides[step].help}</p>}
            </div>
          </li>
        ))}
      </ol>
      <div role="status">{next === undefined && <p className="step-end">Done: the console is signed in. <button type="button" className="link-button" onClick={forgetSteps}>Once more</button></p>}</div>
    </aside>
  );
}

function useGuides(onGenerate: () => void): Readonly<Record<Step, Guide>> {
  const { me, settings } = useTeams();
  const { exampleRoom } = settings;
  const isGenerator = me.groups.includes('generators');
  const isApprover = me.groups.includes('approvers') && me.userType === 'Member' && me.accountEnabled;
  return {
    generated: {
      what: <>As Adele, type <code>generate otp {exampleRoom.name}</code> in the chat with {settings.appName}.</>,
      help: isGenerator ? <button type="button" className="link-button" onClick={onGenerate}>Type it for me</button> : <a href="/?as=adele#/chat">Be Adele</a>,
    },
    shown: { what: <>Press <strong>Show code</strong> on the card. Only Adele can see the code.</>, help: <a href="/?as=adele#/chat">Go to Adele&rsquo;s chat</a> },
    submitted: {
      what: 'Be the installer: type the code on the console. It shows six digits.',
      help: <button type="button" className="link-button" onClick={openConsole}>Open a console</button>,
    },
    approved: {
      what: <>As Megan, in the channel <em>Room approvals</em>, type the six digits into the card and press <strong>Approve</strong>.</>,
      help: isApprover ? <a href="#/teams/room-approvals">Go to the channel</a> : (
        <><a href="/?as=megan#/teams/room-approvals">Be Megan here</a> or <a href="/?as=megan#/teams/room-approvals" target="_blank" rel="noopener">in a new window</a></>
      ),
    },
    signedIn: { what: 'On the console, wait for the password, restart, and say that the room signed in.', help: 'Look at the console’s window.' },
  };
}
