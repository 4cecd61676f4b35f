import { randomBytes } from 'node:crypto';
import { serverTexts } from '../../../texts/server-texts.ts';
import type { Config } from '../../settings/config.ts';
import type { Check } from '../../domain/accounts/check.ts';
import { judgeTarget } from '../../domain/accounts/target.ts';
import type { AppTokens } from '../../domain/app-identity.ts';
import { type Directory, DirectoryError, type ResetOutcome } from '../../domain/ports/directory.ts';
import { generatePassword } from '../../domain/release/credential.ts';
import { openDirectory } from '../../directory/directory.ts';
import { findByAddress } from '../../directory/find-by-address.ts';
import type { GraphQuestion } from '../../directory/permission-checks.ts';
import { type Finding, placed } from './guide.ts';
import type { During } from './progress.ts';

export interface ResetTrial {
  readonly config: Config;
  readonly tokens: AppTokens;
  /** What is needed to ask Microsoft Graph; absent without a token. */
  readonly question: GraphQuestion | undefined;
  /** Sign-in address of the room. */
  readonly address: string;
  /** Asks whether to go on, once the account is known to be a room. */
  readonly confirm: () => Promise<boolean>;
  readonly during: During;
}

const ALLOW =
  'give the app for Microsoft Graph one of the two ways of docs/install.md, "Allow the reset"; a new permission takes some minutes';

function openRooms({ config, tokens }: ResetTrial): Directory {
  return openDirectory({
    cloud: config.CLOUD,
    tokens,
    groups: config.groups,
    roomLicenses: config.ROOM_LICENSES,
    callMilliseconds: config.GRAPH_TIMEOUT_MS,
    ...(config.local && { local: config.local }),
  });
}

function describe(reset: ResetOutcome): Omit<Check, 'subject'> {
  switch (reset.outcome) {
    case 'done':
      return {
        outcome: 'ok',
        found: 'the password was reset, so the room is signed out',
        remedy: 'nobody knows its new password: set one, or let the room sign in with a one-time password',
      };
    case 'unknown':
      return {
        outcome: 'not checked',
        found: 'no clear answer, so the password may have changed',
        remedy: 'look at "Last password change" of the account in Microsoft Entra',
      };
    case 'refused':
      return describeRefusal(reset.problem);
  }
}

type Refused = Extract<ResetOutcome, { readonly outcome: 'refused' }>['problem'];

function describeRefusal(problem: Refused): Omit<Check, 'subject'> {
  const after = 'the password did not change';
  if (problem === 'permission_missing')
    return { outcome: 'missing', found: `Microsoft Graph doesn't allow it; ${after}`, remedy: ALLOW };
  if (problem === 'account_refused') {
    const remedy = 'look at the account in Microsoft Entra, or try another room';
    return { outcome: 'missing', found: `Microsoft Graph refuses it for this account; ${after}`, remedy };
  }
  const found = `${problem.replaceAll('_', ' ')}; ${after}`;
  return { outcome: 'not checked', found, remedy: 'try again in some minutes' };
}

async function refusalOf(directory: Directory, id: string): Promise<Omit<Check, 'subject'> | undefined> {
  const reading = await directory.readAccount(id).catch((error: unknown) => {
    if (error instanceof DirectoryError) return undefined;
    throw error;
  });
  const verdict = reading ? judgeTarget(reading, 'reset', { id }) : undefined;
  if (verdict?.allowed) return undefined;
  const { fault, remedy } = serverTexts('en').target.problems[verdict?.problem ?? 'account_unreadable'];
  return { outcome: 'not checked', found: `not tried: ${fault}`, remedy };
}

/**
 * Resets the password of one room, as a release does, and throws the new password away. It is the only check that
 * changes something: the room is signed out. Accounts that a release would refuse are refused here too, before the
 * person is asked.
 */
export async function tryReset(trial: ResetTrial): Promise<Finding> {
  const { question, address, confirm, during } = trial;
  const end = (check: Omit<Check, 'subject'>): Finding =>
    placed({ subject: `reset of ${address}`, ...check }, 'reset_trial');
  if (!question) {
    const remedy = 'first fix the token for Microsoft Graph';
    return end({ outcome: 'not checked', found: 'not tried: there is no token', remedy });
  }
  const id = await during('looking for the account', findByAddress(question, address));
  if (typeof id === 'number') {
    const found = id === 404 ? 'not tried: there is no such account' : `not tried: Microsoft Graph answered ${id}`;
    return end({ outcome: 'not checked', found, remedy: 'give the sign-in address (UPN) of a room' });
  }
  const directory = openRooms(trial);
  const refusal = await during('reading the account', refusalOf(directory, id));
  if (refusal) return end(refusal);
  if (!(await confirm())) {
    const remedy = 'type the address when you are asked, or give --yes';
    return end({ outcome: 'not checked', found: 'not confirmed, so nothing was changed', remedy });
  }
  const reset = directory.resetPassword(id, generatePassword(randomBytes));
  return end(describe(await during('resetting the password', reset)));
}
