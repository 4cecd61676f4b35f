import { ActivityTypes } from 'botbuilder';
import type { Activity, TurnContext } from 'botbuilder';
import type { RefusedBy } from '../domain/audit/refused-act.ts';
import type { DomainError } from '../domain/errors.ts';
import { traceOf } from '../services/refusals/refusal-table.ts';
import { readCommand } from './chat/grammar/read-command.ts';
import { saidTextOf } from './chat/said-text.ts';
import { PRESSES, REFRESH_VERBS } from './presses/card-presses.ts';
import { readPress } from './presses/press.ts';
import type { TurnParts } from './turn.ts';
import { asksForRollout } from './presses/outcome-presses.ts';
import { asksForWizard } from './presses/wizard-dialog.ts';

/** What somebody tried to do. It names the command, the verb or the dialog, and never holds what they typed. */
interface Attempt {
  readonly via: 'card' | 'command';
  readonly act: string;
  /** The client sent it by itself to refresh a card. */
  readonly isAutomatic?: boolean;
}

/** Tells what an activity tries to do. */
export function attemptOf(activity: Activity): Attempt {
  const value: unknown = activity.value;
  const submitted = typeof value === 'object' && value !== null ? value : undefined;
  if (activity.type === ActivityTypes.Message) {
    if (submitted) return pressAttempt(readPress({ action: { ...submitted, data: submitted } }).verb);
    return {
      via: 'command',
      act: readCommand(saidTextOf(activity)).kind,
    };
  }
  if (activity.name !== 'task/fetch') return pressAttempt(readPress(value).verb);
  const { data } = (submitted ?? {}) as { readonly data?: unknown };
  return { via: 'card', act: dialogOf(data) };
}

function dialogOf(data: unknown): string {
  if (asksForRollout(data)) return 'rolloutDialog';
  return asksForWizard(data) ? 'wizardDialog' : 'codeDialog';
}

/** A client can send any verb, so only known ones are named. */
function pressAttempt(verb: string): Attempt {
  return {
    via: 'card',
    act: PRESSES.has(verb) ? verb : 'unknown',
    ...(REFRESH_VERBS.has(verb) && { isAutomatic: true }),
  };
}

/** Notes that the attempt of a turn was refused, with the person if they are of the tenant. */
export async function noteAttempt(parts: TurnParts, context: TurnContext, error: DomainError): Promise<void> {
  if (traceOf(error.code) === 'none') return;
  const by = await refusedBy(parts, context);
  parts.noteRefusal({ ...attemptOf(context.activity), code: error.code, by });
}

/** Asks the roster again, which remembers people of the tenant. Teams vouches for the object ids of all others. */
async function refusedBy({ actorOf }: TurnParts, context: TurnContext): Promise<RefusedBy> {
  try {
    return { kind: 'person', admin: await actorOf(context) };
  } catch {
    const { aadObjectId } = context.activity.from;
    return { kind: 'stranger', ...(aadObjectId && { objectId: aadObjectId }) };
  }
}
