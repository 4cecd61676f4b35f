import type { RolloutItemView } from '../../../contract/rollouts.ts';
import { CODE_STATES, type CodeState } from '../../../contract/words.ts';
import type { VisibleCode } from './visible-code.ts';

/** A room of a rollout on the page of codes, with what became of its code. */
export interface CodeRow extends Pick<
  RolloutItemView,
  'accountId' | 'building' | 'displayName' | 'expectedSerialNumber' | 'location' | 'upn'
> {
  readonly otpId: string;
  readonly expiresAt: string;
  /** The time before which nobody can use the code. */
  readonly notBeforeAt?: string;
  readonly state: CodeState;
  /** The code, while the person can see it and no console has used it. */
  readonly code?: string;
  /** Whether nobody has seen the code and nobody can any more, although it is active. */
  readonly isUnseen: boolean;
}

/** Which rooms the page shows. An empty text leaves nothing out. */
export interface CodeFilter {
  readonly search: string;
  readonly state: string;
  readonly building: string;
}

export const NO_FILTER: CodeFilter = { search: '', state: '', building: '' };

/** States of a code that a console has typed in. */
const USED: ReadonlySet<CodeState> = new Set<CodeState>([
  'Awaiting OTP Approval',
  'Approved',
  'Rejected',
  'Provisioned',
  'Sign-in failed',
  'Signed out',
  'Needs attention',
]);

/**
 * Returns a row for each room that got a code, in the order of the rollout. A code is part of its row only as long as it
 * is active, also when it was read before a console used it.
 */
export function codeRows(
  items: readonly RolloutItemView[],
  codes: readonly VisibleCode[] | undefined,
  notBeforeAt: string | undefined,
): readonly CodeRow[] {
  const shown = new Map(codes?.map(({ accountId, code }) => [accountId, code]));
  return items.flatMap((item) => {
    const { otpId, expiresAt, state, unseen } = item;
    if (otpId === undefined || expiresAt === undefined || state === undefined) return [];
    const code = state === 'OTP generated' ? shown.get(item.accountId) : undefined;
    return {
      ...item,
      otpId,
      expiresAt,
      state,
      isUnseen: unseen === true,
      ...(notBeforeAt !== undefined && { notBeforeAt }),
      ...(code !== undefined && { code }),
    };
  });
}

/** Returns the rows that the filter leaves. Every word of the search must be in the name, address or location. */
export function matchingRows(rows: readonly CodeRow[], { search, state, building }: CodeFilter): readonly CodeRow[] {
  const words = folded(search).split(/\s+/);
  return rows.filter((row) => {
    if (state !== '' && row.state !== state) return false;
    if (building !== '' && row.building !== building) return false;
    const text = folded([row.displayName, row.upn, row.location ?? ''].join(' '));
    return words.every((word) => text.includes(word));
  });
}

/** Returns a text without capitals and accents, so that a search finds `Zürich` by `zurich`. */
function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** Whether a console has typed in a code that is in this state. */
export function isUsed(state: CodeState): boolean {
  return USED.has(state);
}

/** How many codes a console has typed in. */
export function usedCount(rows: readonly Pick<CodeRow, 'state'>[]): number {
  return rows.filter(({ state }) => isUsed(state)).length;
}

/** Returns the states that occur, in the order in which a code goes through them. */
export function statesIn(rows: readonly CodeRow[]): readonly CodeState[] {
  const present = new Set(rows.map(({ state }) => state));
  return CODE_STATES.filter((state) => present.has(state));
}

/** Returns the buildings that occur, in the order of the reader's language. */
export function buildingsIn(rows: readonly CodeRow[]): readonly string[] {
  return [...new Set(rows.flatMap(({ building }) => building ?? []))].toSorted((left, right) =>
    left.localeCompare(right),
  );
}
