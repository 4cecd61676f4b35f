import type { RolloutCode } from '../../../contract/rollouts.ts';
import { CODE_VISIBLE_MINUTES } from '../../../contract/words.ts';

export interface CodesState {
  /** Of which accounts the code is shown. */
  readonly shown: ReadonlySet<string>;
  readonly copied?: string;
}

export type CodesEvent =
  | { readonly kind: 'toggled'; readonly accountId: string }
  | { readonly kind: 'allShown'; readonly codes: readonly RolloutCode[] }
  | { readonly kind: 'allHidden' }
  /** What the page says about it. */
  | { readonly kind: 'copied'; readonly text: string };

export const ALL_HIDDEN: CodesState = { shown: new Set() };

export function nextCodes(state: CodesState, event: CodesEvent): CodesState {
  switch (event.kind) {
    case 'toggled':
      return { ...state, shown: toggled(state.shown, event.accountId) };
    case 'allShown':
      return { ...state, shown: new Set(event.codes.map(({ accountId }) => accountId)) };
    case 'allHidden':
      return { ...state, shown: ALL_HIDDEN.shown };
    case 'copied':
      return { ...state, copied: event.text };
  }
}

function toggled(shown: ReadonlySet<string>, accountId: string): ReadonlySet<string> {
  const next = new Set(shown);
  if (!next.delete(accountId)) next.add(accountId);
  return next;
}

/** How long the codes can still be seen. @param now by this page's clock, which may be wrong: the server has the last word */
export function secondsVisible(visibleUntil: string | undefined, now: number): number {
  if (visibleUntil === undefined) return 0;
  const seconds = Math.ceil((Date.parse(visibleUntil) - now) / 1_000);
  return Math.min(CODE_VISIBLE_MINUTES * 60, Math.max(0, seconds));
}

/** As a spreadsheet takes it from the clipboard: name, sign-in address, location, code. */
export function codesAsText(codes: readonly RolloutCode[]): string {
  const clean = (text = ''): string => text.replaceAll(/[\t\r\n]+/g, ' ').replace(/^[=+\-@]/, "'$&");
  return codes
    .map(({ displayName, upn, location, code }) =>
      [displayName, upn, location, code].map((cell) => clean(cell)).join('\t'),
    )
    .join('\n');
}
