import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useTexts } from '../texts/use-texts.ts';

const useStyles = makeStyles({ list: { margin: '8px 0 0', paddingLeft: '20px' } });

interface Weakening {
  readonly ask: () => void;
  readonly dialog: ReactNode;
}

/**
 * Asks for confirmation before it saves changes that weaken the approval rules.
 * @param consequences the sentences to show; when the list is empty, it saves without a question
 * @param isByTwo whether another approver has to confirm the changes
 */
export function useWeakening(consequences: readonly string[], isByTwo: boolean, save: () => void): Weakening {
  const styles = useStyles();
  const {
    preferences: { weaken },
  } = useTexts();
  const [isAsking, setAsking] = useState(false);
  const ask = (): void => (consequences.length === 0 ? save() : setAsking(true));
  const saveAnyway = (): void => {
    setAsking(false);
    save();
  };
  const dialog = (
    <Dialog open={isAsking} modalType="alert" onOpenChange={(_, { open }) => setAsking(open)}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{weaken.title}</DialogTitle>
          <DialogContent>
            {isByTwo ? weaken.byTwo : weaken.text}
            <ul className={styles.list}>
              {consequences.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => setAsking(false)}>
              {weaken.keep}
            </Button>
            <Button onClick={saveAnyway}>{isByTwo ? weaken.ask : weaken.save}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
  return { ask, dialog };
}
