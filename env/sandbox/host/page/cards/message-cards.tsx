import { useEffect, useState } from 'react';
import { textAt } from '../../../connector/json-object.ts';
import type { JsonObject } from '../../../connector/json-object.ts';
import type { MessageView } from '../../../connector/wire.ts';
import { CardView, expiryOf } from './card-view.tsx';
import type { PressedAction } from './drawn-card.ts';
import { outcomeOf, outcomeOfFailure } from './press-outcome.ts';
import type { Notice } from './press-outcome.ts';
import { noteStep } from '../steps/progress.ts';
import { useTeams } from '../teams/teams-context.ts';

const LONGEST_TIMER_MS = 2 ** 31 - 1;

export interface MessageCardsProps {
  readonly message: MessageView;
  readonly conversationId: string;
}

export function MessageCards({ message, conversationId }: MessageCardsProps) {
  const { theme, locale } = useTeams();
  const { busy, notice, press } = usePress(message.id, conversationId);
  useExpiry(message.cards[0], conversationId);
  if (message.cards.length === 0) return null;
  return (
    <>
      {message.cards.map((card, index) => (
        <CardView
          key={index}
          card={card}
          theme={theme}
          locale={locale}
          busy={busy}
          onPress={(pressed) => void press(card, pressed)}
        />
      ))}
      {busy && (
        <div className="card-progress">
          <span className="visually-hidden">Working on it</span>
        </div>
      )}
      <div role="status">{notice !== undefined && <NoticeLine notice={notice} />}</div>
    </>
  );
}

function NoticeLine({ notice: { kind, text } }: { readonly notice: Notice }) {
  return (
    <p className={`notice notice-${kind}`}>
      {text} <span className="notice-private">Only you can see this.</span>
    </p>
  );
}

function usePress(activityId: string, conversationId: string) {
  const { api, openDialog } = useTeams();
  const [busy, setBusy] = useState(false);
  const [notice, setNotice] = useState<Notice>();
  const press = async (card: JsonObject, { action, position, inputs }: PressedAction): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setNotice(undefined);
    const outcome = await api
      .press({ conversationId, activityId, card, action: position, inputs })
      .then(outcomeOf, outcomeOfFailure);
    setBusy(false);
    if (outcome.kind === 'notice') {
      setNotice(outcome.notice);
      return;
    }
    if (showsCode(action)) noteStep('shown');
    const submit = (result: unknown) =>
      api.submitDialog(conversationId, activityId, result).then(outcomeOf, outcomeOfFailure);
    if (outcome.kind === 'dialog') openDialog({ ...outcome.dialog, submit });
  };
  return { busy, notice, press };
}

/** Says whether an action shows a code, in a dialog or on the card itself. Either kind names the one-time password. */
function showsCode(action: JsonObject): boolean {
  return (
    action['verb'] === 'showCode' ||
    (textAt(action, 'data', 'msteams', 'type') === 'task/fetch' && textAt(action, 'data', 'otpId') !== undefined)
  );
}

/** Asks for the card again when the time that its `refresh` names has passed, as Teams does. */
function useExpiry(card: JsonObject | undefined, conversationId: string): void {
  const { me, store } = useTeams();
  useEffect(() => {
    const expires = card === undefined ? undefined : expiryOf(card, me.mri);
    const waitMs = (expires ?? 0) - Date.now();
    if (expires === undefined || waitMs <= 0 || waitMs > LONGEST_TIMER_MS) return undefined;
    const timer = setTimeout(() => void store.refresh(conversationId), waitMs);
    return () => clearTimeout(timer);
  }, [card, conversationId, me.mri, store]);
}
