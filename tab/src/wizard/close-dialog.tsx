import {
  Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle,
} from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';

interface Closing {
  readonly ask: () => void;
  readonly dialog: ReactNode;
}

/** @param hasEntries nothing is asked when nothing would be lost */
export function useClosing(hasEntries: boolean, close: () => void): Closing {
  const [isAsking, setAsking] = useState(false);
  const ask = (): void => (hasEntries ? setAsking(true) : close());
  const dialog = (
    <Dialog open={isAsking} modalType="alert" onOpenChange={(_, { open }) => setAsking(open)}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Close the wizard?</DialogTitle>
          <DialogContent>What you selected and entered is lost. No one-time password was generated.</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => setAsking(false)}>Stay</Button>
            <Button onClick={close}>Close the wizard</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
  return { ask, dialog };
}
