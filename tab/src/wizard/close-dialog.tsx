import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useTexts } from '../texts/use-texts.ts';

interface Closing {
  readonly ask: () => void;
  readonly dialog: ReactNode;
}

/**
 * Closes the wizard and asks first when the user would lose something.
 * @param hasEntries whether the user would lose something
 */
export function useClosing(hasEntries: boolean, close: () => void): Closing {
  const { wizard: texts } = useTexts();
  const [isAsking, setAsking] = useState(false);
  const ask = (): void => (hasEntries ? setAsking(true) : close());
  const dialog = (
    <Dialog open={isAsking} modalType="alert" onOpenChange={(_, { open }) => setAsking(open)}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{texts.closeQuestion}</DialogTitle>
          <DialogContent>{texts.closeLoses}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => setAsking(false)}>
              {texts.stay}
            </Button>
            <Button onClick={close}>{texts.close}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
  return { ask, dialog };
}
