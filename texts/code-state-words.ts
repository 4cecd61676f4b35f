import type { CodeState } from '../contract/words.ts';
import type { FieldTexts } from './en/field.ts';

/** Returns the words for what became of a code. They are those of the provisioning status where it has the same state. */
export function codeStateWords({ provisioning, codeEnds }: FieldTexts, state: CodeState): string {
  return state === 'Revoked' || state === 'Replaced' ? codeEnds[state] : provisioning[state];
}
