import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { SerialNumberNote } from '../../../contract/requests.ts';
import type { RequestsTexts } from '../../../texts/en/tab/requests.ts';
import { useApp } from '../app/app-context.ts';
import { dayOfText } from '../look/moments.ts';
import { useTexts } from '../texts/use-texts.ts';

/** Shows what to know about the serial number before a decision. */
export function SerialNumberNotes({ notes }: { readonly notes: readonly SerialNumberNote[] }) {
  const { requests: texts } = useTexts();
  const { host } = useApp();
  return notes.map((note) => (
    <MessageBar key={`${note.kind} ${note.account ?? ''}`} intent="warning" layout="multiline">
      <MessageBarBody>{noteText(texts, note, host.locale)}</MessageBarBody>
    </MessageBar>
  ));
}

function noteText({ serialNumberNotes: texts }: RequestsTexts, note: SerialNumberNote, locale: string): string {
  const { kind, account = '', serialNumber = '', at = '' } = note;
  if (kind === 'placeholder') return texts.placeholder;
  return kind === 'other_signed_in' ? texts.other_signed_in(serialNumber, dayOfText(at, locale)) : texts[kind](account);
}
