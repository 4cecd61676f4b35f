import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { RequestView } from '../../../contract/requests.ts';
import type { SignOutView } from '../../../contract/sign-ins/sign-outs.ts';
import type { SignOutKind } from '../../../contract/words.ts';
import { useApp } from '../app/app-context.ts';
import { FailureView } from '../app/failure-view.tsx';
import { Panel } from '../look/panel.tsx';
import { readerTime } from '../otp/code-words.ts';
import { useTexts } from '../texts/use-texts.ts';
import { type SignOutActs, useSignOut } from './use-sign-out.ts';

const useStyles = makeStyles({
  parts: { display: 'flex', flexDirection: 'column', gap: '12px' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
});

/** What the latest sign-out looks like, by its state. */
const INTENTS = {
  asked: 'warning',
  confirmed: 'info',
  done: 'success',
  failed: 'error',
  rejected: 'info',
  withdrawn: 'info',
  expired: 'info',
  replaced: 'info',
} as const;

interface SignOutPanelProps {
  readonly request: RequestView;
  readonly titleOf: (title: string) => string;
}

/**
 * Shows what became of signing the room out, and lets an approver ask for it or decide it. It is absent when there is
 * neither.
 */
export function SignOutPanel({ request, titleOf }: SignOutPanelProps) {
  const styles = useStyles();
  const { signOuts: texts } = useTexts();
  const acts = useSignOut(request);
  const { signOut, signOutKinds: kinds = [] } = request;
  if (signOut === undefined && kinds.length === 0) return null;
  return (
    <Panel title={titleOf(texts.panel)}>
      <div className={styles.parts}>
        {signOut !== undefined && <Latest signOut={signOut} acts={acts} />}
        {kinds.map((kind) => (
          <Ask key={kind} kind={kind} room={request.account.displayName} acts={acts} />
        ))}
        {acts.error !== null && <FailureView error={acts.error} />}
      </div>
    </Panel>
  );
}

function Latest({ signOut, acts }: { readonly signOut: SignOutView; readonly acts: SignOutActs }) {
  const { host } = useApp();
  const { signOuts: texts } = useTexts();
  const { status, text, askedBy, askedAt, expiresAt, confirmedBy, confirmFrom } = signOut;
  const moment = (at: string): string => readerTime(at, host.locale);
  return (
    <div role="status">
      <MessageBar intent={INTENTS[status]} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{texts.titles[status]}</MessageBarTitle> {text}{' '}
          {status === 'asked' && texts.askedBy(askedBy.displayName, moment(askedAt), moment(expiresAt))}
          {confirmedBy !== undefined && texts.confirmedBy(confirmedBy.displayName)}{' '}
          {confirmFrom !== undefined && texts.confirmFrom(moment(confirmFrom))}
        </MessageBarBody>
        {status === 'asked' && signOut.viewer !== 'reader' && <Decision signOut={signOut} acts={acts} />}
      </MessageBar>
    </div>
  );
}

function Decision({ signOut: { id, viewer }, acts }: { readonly signOut: SignOutView; readonly acts: SignOutActs }) {
  const { signOuts: texts } = useTexts();
  return (
    <MessageBarActions>
      {viewer === 'approver' && (
        <Button disabledFocusable={acts.isRunning} onClick={() => acts.decide('confirm', id)}>
          {texts.confirm}
        </Button>
      )}
      <Button disabledFocusable={acts.isRunning} onClick={() => acts.decide('reject', id)}>
        {viewer === 'asker' ? texts.withdraw : texts.reject}
      </Button>
    </MessageBarActions>
  );
}

interface AskProps {
  readonly kind: SignOutKind;
  readonly room: string;
  readonly acts: SignOutActs;
}

/** Asks for a sign-out after a dialog that says what it does. */
function Ask({ kind, room, acts }: AskProps) {
  const styles = useStyles();
  const { signOuts: texts } = useTexts();
  const { dialog } = texts;
  const [isAsking, setAsking] = useState(false);
  const ask = (): void => {
    setAsking(false);
    acts.ask(kind);
  };
  return (
    <div className={styles.row}>
      <span>{texts.text[kind]}</span>
      <Button disabledFocusable={acts.isRunning} onClick={() => setAsking(true)}>
        {texts.ask[kind]}
      </Button>
      <Dialog open={isAsking} modalType="alert" onOpenChange={(_, { open }) => setAsking(open)}>
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{dialog.title[kind](room)}</DialogTitle>
            <DialogContent>{dialog.text[kind]}</DialogContent>
            <DialogActions>
              <Button appearance="primary" onClick={() => setAsking(false)}>
                {dialog.cancel}
              </Button>
              <Button onClick={ask}>{dialog.ask}</Button>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </div>
  );
}
