import type { RuleName } from '../contract/preferences.ts';
import { REJECTION_REASONS } from '../contract/words.ts';
import type { ServerTexts } from './server-texts.ts';

/** What a change does: rules with their values as the audit stores them, or the names of two channels. */
interface ChangeFacts {
  readonly changes: readonly { readonly name: RuleName; readonly before: string; readonly after: string }[];
  readonly channels?: { readonly before: string; readonly after: string };
}

/**
 * Says what a change of the rules does, one text for each setting.
 * @param shown makes a text that someone wrote fit for where it is shown
 */
export function changeTexts(
  texts: Pick<ServerTexts, 'chat' | 'field' | 'ruleChanges'>,
  { changes, channels }: ChangeFacts,
  shown: (text: string) => string = (text) => text,
): readonly string[] {
  if (channels) return [texts.ruleChanges.channel(shown(channels.before), shown(channels.after))];
  const { rules, values } = texts.chat.alerts;
  const known: Readonly<Record<string, string>> = values;
  const named = (name: RuleName, value: string): string =>
    name === 'rejectionReasons'
      ? reasonsIn(texts, value)
      : Object.hasOwn(known, value)
        ? (known[value] ?? '')
        : shown(value);
  return changes.map(({ name, before, after }) => rules[name](named(name, before), named(name, after)));
}

/** Names reasons for rejection that the audit stores as codes, separated by commas. */
function reasonsIn({ field }: Pick<ServerTexts, 'field'>, codes: string): string {
  const stored = new Set(codes.split(', '));
  return REJECTION_REASONS.filter((code) => stored.has(code))
    .map((code) => field.reasons[code])
    .join(', ');
}
