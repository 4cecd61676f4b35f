import { useState } from 'react';
import { AppFrame } from './app-frame.tsx';
import { CardView } from '../cards/card-view.tsx';
import { Dialog } from '../look/dialog.tsx';
import type { PressedAction } from '../cards/drawn-card.ts';
import { asObject } from '../../../connector/json-object.ts';
import { notePlace } from '../steps/observed-steps.ts';
import { useTeams } from '../teams/teams-context.ts';
import type { OpenedDialog } from '../teams/teams-context.ts';

/** The height of a title bar in pixels. */
const TITLE_PX = 56;

/** The dialog that `task/fetch` answers with: a page of the app or a card. */
export function TaskDialog({ dialog }: { readonly dialog: OpenedDialog }) {
  const { theme, locale, openDialog } = useTeams();
  const [busy, setBusy] = useState(false);
  const [message, setMessage] = useState<string>();
  const close = (): void => {
    openDialog(undefined);
    dialog.cancel?.();
  };
  const submit = async (result: unknown): Promise<void> => {
    setBusy(true);
    const outcome = await dialog.submit(result);
    setBusy(false);
    if (outcome.kind === 'notice') setMessage(outcome.notice.text);
    else openDialog(outcome.kind === 'dialog' ? { ...outcome.dialog, submit: dialog.submit } : undefined);
  };
  // Without a result, the dialog closes and nobody hears about it, as in Teams.
  const complete = (result: unknown): void => {
    if (result === undefined || result === null) close();
    else void submit(result);
  };
  const press = ({ action, inputs }: PressedAction): void => void submit({ ...asObject(action['data']), ...inputs });
  return (
    <Dialog title={dialog.title} onClose={close} {...lookOf(dialog)}>
      {message !== undefined && <p role="alert">{message}</p>}
      {message === undefined && dialog.url !== undefined && (
        <AppFrame
          url={dialog.url}
          title={dialog.title}
          frameContext="task"
          onComplete={complete}
          onEscape={close}
          onPlace={notePlace}
        />
      )}
      {message === undefined && dialog.card !== undefined && (
        <CardView card={dialog.card} theme={theme} locale={locale} busy={busy} onPress={press} />
      )}
    </Dialog>
  );
}

function lookOf({ url, width, height }: OpenedDialog) {
  return url === undefined
    ? { style: { width, height: undefined }, className: '' }
    : { style: { width, height: height + TITLE_PX }, className: 'dialog-page' };
}
