import { useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { Icon } from '../look/icon.tsx';
import { matchingNames, mentionAt, withMention } from './mention.ts';
import type { MentionQuery } from './mention.ts';

export interface ComposerProps {
  readonly label: string;
  readonly placeholder: string;
  /** The names that can be mentioned; empty in a personal chat. */
  readonly names: readonly string[];
  readonly onSend: (text: string) => void;
  readonly draft?: string;
  readonly autoFocus?: boolean;
  readonly onCancel?: () => void;
}

/** The field for a new message. Enter sends, Shift+Enter starts a new line, `@` offers names. */
export function Composer({
  label,
  placeholder,
  names,
  onSend,
  draft = '',
  autoFocus = false,
  onCancel,
}: ComposerProps) {
  const { text, setText, send } = useDraft(draft, onSend);
  const field = useRef<HTMLTextAreaElement>(null);
  const mention = useMention(text, names, field, setText);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.nativeEvent.isComposing && !mention.takeKey(event)) sendOrCancel(event, send, onCancel);
  };
  return (
    <div className="composer">
      {mention.list}
      <textarea
        ref={field}
        aria-label={label}
        placeholder={placeholder}
        value={text}
        rows={Math.min(6, text.split('\n').length)}
        autoFocus={autoFocus}
        {...mention.attributes}
        data-composer
        onChange={(event) => {
          setText(event.target.value);
          mention.look(event.target);
        }}
        onKeyDown={onKeyDown}
        onSelect={(event) => mention.look(event.currentTarget)}
        onBlur={mention.close}
      />
      <SendButton isDisabled={text.trim() === ''} onSend={send} />
    </div>
  );
}

function useDraft(draft: string, onSend: (text: string) => void) {
  const [text, setText] = useState(draft);
  const send = (): void => {
    if (text.trim() === '') return;
    onSend(text.trim());
    setText('');
  };
  return { text, setText, send };
}

function SendButton({ isDisabled, onSend }: { readonly isDisabled: boolean; readonly onSend: () => void }) {
  return (
    <button type="button" className="icon-button" aria-label="Send" aria-disabled={isDisabled} onClick={onSend}>
      <Icon name="send" />
    </button>
  );
}

function sendOrCancel(event: KeyboardEvent, send: () => void, cancel: (() => void) | undefined): void {
  if (event.key === 'Escape' && cancel !== undefined) cancel();
  if (event.key !== 'Enter' || event.shiftKey) return;
  event.preventDefault();
  send();
}

type Field = React.RefObject<HTMLTextAreaElement | null>;

function useMention(text: string, names: readonly string[], field: Field, setText: (text: string) => void) {
  const listId = useId();
  const [query, setQuery] = useState<MentionQuery>();
  const [active, setActive] = useState(0);
  const found = query === undefined ? [] : matchingNames(query, names);
  const choose = (name: string | undefined): void => {
    if (query === undefined || name === undefined) return;
    const next = withMention(text, query, name);
    // The update happens at once, because the next letter can come before the next frame.
    flushSync(() => {
      setText(next.text);
      setQuery(undefined);
    });
    field.current?.setSelectionRange(next.caret, next.caret);
  };
  const steps: Readonly<Record<string, () => void>> = {
    ArrowDown: () => setActive((active + 1) % found.length),
    ArrowUp: () => setActive((active + found.length - 1) % found.length),
    Enter: () => choose(found[active]),
    Tab: () => choose(found[active]),
    Escape: () => setQuery(undefined),
  };
  return {
    takeKey: (event: KeyboardEvent): boolean => {
      const step = found.length === 0 ? undefined : steps[event.key];
      if (step === undefined) return false;
      event.preventDefault();
      step();
      return true;
    },
    look: ({ value, selectionEnd }: HTMLTextAreaElement): void => {
      setQuery(mentionAt(value, selectionEnd));
      setActive(0);
    },
    close: (): void => setQuery(undefined),
    attributes: found.length === 0 ? {} : listAttributes(listId, active),
    list: found.length === 0 ? null : <MentionList id={listId} names={found} active={active} onChoose={choose} />,
  };
}

/** Attributes that tell a screen reader which name in the list is selected while the field keeps the focus. */
function listAttributes(listId: string, active: number) {
  return {
    'aria-controls': listId,
    'aria-autocomplete': 'list' as const,
    'aria-activedescendant': `${listId}-${active}`,
  };
}

interface MentionListProps {
  readonly id: string;
  readonly names: readonly string[];
  readonly active: number;
  readonly onChoose: (name: string) => void;
}

function MentionList({ id, names, active, onChoose }: MentionListProps) {
  return (
    <ul id={id} className="mention-list" role="listbox" aria-label="Mention someone">
      {names.map((name, index) => (
        <li
          key={name}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          onPointerDown={(event) => {
            event.preventDefault();
            onChoose(name);
          }}
        >
          {name}
        </li>
      ))}
    </ul>
  );
}
