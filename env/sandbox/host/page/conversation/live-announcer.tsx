import { useEffect, useRef, useState } from 'react';
import type { MessageView } from '../../../connector/wire.ts';
import { summaryOf } from './message-view.tsx';

/** Announces to screen readers what others write while a conversation is open. */
export function LiveAnnouncer({
  messages,
  me,
}: {
  readonly messages: readonly MessageView[] | undefined;
  readonly me: string;
}) {
  const [said, setSaid] = useState('');
  const known = useRef<ReadonlySet<string>>(undefined);
  useEffect(() => {
    if (messages === undefined) return;
    const fresh =
      known.current === undefined ? [] : messages.filter(({ id, from }) => !known.current?.has(id) && from.id !== me);
    known.current = new Set(messages.map(({ id }) => id));
    if (fresh.length > 0) setSaid(fresh.map((message) => `${message.from.name}: ${summaryOf(message)}`).join('. '));
  }, [messages, me]);
  return (
    <div className="visually-hidden" aria-live="polite">
      {said}
    </div>
  );
}
