import type { ReactNode } from 'react';
import type { PersonView } from '../../../connector/wire.ts';
import type { HostSettings } from '../../wire.ts';
import { openConsole, showConsole } from '../window/console-link.ts';
import type { Step } from './progress.ts';
import type { Way } from './way.ts';

export interface Guide {
  readonly what: ReactNode;
  readonly help: ReactNode;
}

export interface GuideFacts {
  readonly me: PersonView;
  readonly settings: HostSettings;
  readonly onGenerate: () => void;
  /** Id of the rollout that the wizard made last. */
  readonly rollout?: string;
}

export type Guides = Readonly<Record<Step, Guide>>;

/** The steps at the console, which are the same either way. */
const AT_THE_CONSOLE = {
  submitted: {
    what: 'As the installer, type the code on the console. It shows six digits.',
    help: (
      <button type="button" className="link-button" onClick={openConsole}>
        Open a console
      </button>
    ),
  },
  signedIn: {
    what: 'On the console, wait for the password, restart, and confirm that the room signed in.',
    help: (
      <button type="button" className="link-button" onClick={showConsole}>
        Go to the console
      </button>
    ),
  },
} as const satisfies Partial<Guides>;

function isGenerator({ groups }: PersonView): boolean {
  return groups.includes('generators');
}

function isApprover({ groups, userType, accountEnabled }: PersonView): boolean {
  return groups.includes('approvers') && userType === 'Member' && accountEnabled;
}

/** Tells the reader to become Megan. @param place where to go on the host page, with `#` */
function beMegan(place: string): ReactNode {
  const address = `/?as=megan${place}`;
  return (
    <>
      <a href={address}>Act as Megan here</a> or{' '}
      <a href={address} target="_blank" rel="noopener">
        in a new window
      </a>
    </>
  );
}

/** Leads to the codes that the wizard made last, as Adele. */
function toCodes({ me, rollout }: GuideFacts): ReactNode {
  const codes = rollout === undefined ? '#/tab/generate' : `#/tab/batches/${rollout}/codes`;
  return isGenerator(me) ? <a href={codes}>Open the codes</a> : <a href={`/?as=adele${codes}`}>Act as Adele</a>;
}

function inTheTab(facts: GuideFacts): Guides {
  const { me, settings } = facts;
  const { exampleRoom } = settings;
  const wizard = `#/tab/generate/${exampleRoom.objectId}`;
  const decision = `#/tab/accounts/${exampleRoom.objectId}/otp`;
  return {
    generated: {
      what: (
        <>
          As Adele, go through the wizard <em>Generate OTP</em> for {exampleRoom.name}, up to <strong>Generate</strong>.
        </>
      ),
      help: (
        <a href={isGenerator(me) ? wizard : `/?as=adele${wizard}`}>
          {isGenerator(me) ? 'Open the wizard' : 'Act as Adele'}
        </a>
      ),
    },
    shown: {
      what: (
        <>
          Press <strong>View codes</strong>, then <strong>Show</strong>. Only Adele can see them.
        </>
      ),
      help: toCodes(facts),
    },
    ...AT_THE_CONSOLE,
    approved: {
      what: (
        <>
          As Megan, open the tab <em>OTP</em> of {exampleRoom.name}, choose <strong>Approve the request</strong>, type
          the six digits, and press <strong>Submit</strong>.
        </>
      ),
      help: isApprover(me) ? <a href={decision}>Open it</a> : beMegan(decision),
    },
  };
}

function inChat({ me, settings: { appName, exampleRoom }, onGenerate }: GuideFacts): Guides {
  const channel = '#/teams/room-approvals';
  return {
    generated: {
      what: (
        <>
          As Adele, type <code>generate otp {exampleRoom.name}</code> in the chat with {appName}.
        </>
      ),
      help: isGenerator(me) ? (
        <button type="button" className="link-button" onClick={onGenerate}>
          Type it for me
        </button>
      ) : (
        <a href="/?as=adele#/chat">Act as Adele</a>
      ),
    },
    shown: {
      what: (
        <>
          Press <strong>Show code</strong> on the card. Only Adele can see the code.
        </>
      ),
      help: <a href="/?as=adele#/chat">Go to Adele&rsquo;s chat</a>,
    },
    ...AT_THE_CONSOLE,
    approved: {
      what: (
        <>
          As Megan, in the channel <em>Room approvals</em>, type the six digits into the card and press{' '}
          <strong>Approve</strong>.
        </>
      ),
      help: isApprover(me) ? <a href={channel}>Go to the channel</a> : beMegan(channel),
    },
  };
}

export function guidesOf(way: Way, facts: GuideFacts): Guides {
  return way === 'tab' ? inTheTab(facts) : inChat(facts);
}
