import type { RolloutView } from '../../../contract/rollouts.ts';
import { withoutFormulas } from '../../../contract/text/spreadsheet-text.ts';
import { CODE_VISIBLE_MINUTES, type CodeState } from '../../../contract/words.ts';
import { type CodeFilter, type CodeRow, NO_FILTER } from './code-rows.ts';

/** Which codes the page shows, and what it says about copying. */
export interface CodesState {
  /** The ids of the accounts whose code is visible. */
  readonly shown: ReadonlySet<string>;
  readonly filter: CodeFilter;
  /** The message about the last copy. */
  readonly copied?: string;
  /** The id of the account whose code was copied last. */
  readonly copiedOf?: string;
}

export type CodesEvent =
  | { readonly kind: 'toggled'; readonly accountId: string }
  | { readonly kind: 'allShown'; readonly codes: readonly Pick<CodeRow, 'accountId'>[] }
  | { readonly kind: 'allHidden' }
  | { readonly kind: 'filtered'; readonly filter: Partial<CodeFilter> }
  /**
   * The user copied codes; `text` is the message that the page shows. `accountId` is there when it was one code, and the
   * browser allowed it.
   */
  | { readonly kind: 'copied'; readonly text: string; readonly accountId?: string };

/** The state in which every code is hidden. */
export const ALL_HIDDEN: CodesState = { shown: new Set(), filter: NO_FILTER };

/** Returns the state of the page after an event. */
export function nextCodes(state: CodesState, event: CodesEvent): CodesState {
  switch (event.kind) {
    case 'toggled':
      return { ...state, shown: toggled(state.shown, event.accountId) };
    case 'allShown':
      return { ...state, shown: new Set(event.codes.map(({ accountId }) => accountId)) };
    case 'allHidden':
      return { ...state, shown: ALL_HIDDEN.shown };
    case 'filtered':
      return { ...state, filter: { ...state.filter, ...event.filter } };
    case 'copied':
      return copied(state, event);
  }
}

function copied(
  { shown, filter }: CodesState,
  { text, accountId }: Extract<CodesEvent, { kind: 'copied' }>,
): CodesState {
  return { shown, filter, copied: text, ...(accountId !== undefined && { copiedOf: accountId }) };
}

function toggled(shown: ReadonlySet<string>, accountId: string): ReadonlySet<string> {
  const next = new Set(shown);
  if (!next.delete(accountId)) next.add(accountId);
  return next;
}

/**
 * Returns the seconds for which the codes stay visible.
 * @param now in milliseconds on this page's clock, which may be wrong; the server decides in the end
 */
export function secondsVisible(visibleUntil: string | undefined, now: number): number {
  if (visibleUntil === undefined) return 0;
  const seconds = Math.ceil((Date.parse(visibleUntil) - now) / 1_000);
  return Math.min(CODE_VISIBLE_MINUTES * 60, Math.max(0, seconds));
}

/** Whether the page shows the codes of a rollout: not while it still runs, and not after their time. */
export interface CodesVisibility {
  readonly isVisible: boolean;
  /** Whether the codes are no longer visible. While the rollout runs they are not visible yet. */
  readonly isOver: boolean;
  readonly secondsLeft: number;
}

/**
 * Returns whether the codes of a rollout are visible.
 * @param rollout `undefined` while the page doesn't know it
 * @param now in milliseconds on this page's clock
 */
export function codesVisibility(
  rollout: Pick<RolloutView, 'status' | 'codesVisibleUntil'> | undefined,
  now: number,
): CodesVisibility {
  const secondsLeft = secondsVisible(rollout?.codesVisibleUntil, now);
  const isFinished = rollout?.status === 'finished';
  return { isVisible: isFinished && secondsLeft > 0, isOver: isFinished && secondsLeft === 0, secondsLeft };
}

/**
 * Returns the codes as text that a spreadsheet accepts from the clipboard: name, sign-in address, location and code. A
 * room without a code has what became of it in its place. A cell that a spreadsheet would read as a formula gets a
 * leading apostrophe.
 */
export function codesAsText(rows: readonly CodeRow[], wordsOf: (state: CodeState) => string): string {
  const clean = (text = ''): string => withoutFormulas(text.replaceAll(/[\t\r\n]+/g, ' '));
  return rows
    .map(({ displayName, upn, location, code, state }) =>
      [displayName, upn, location, code ?? wordsOf(state)].map((cell) => clean(cell)).join('\t'),
    )
    .join('\n');
}
