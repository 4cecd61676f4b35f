import { Button, ToolbarButton } from '@fluentui/react-components';
import { WrenchRegular } from '@fluentui/react-icons';
import { Suspense, useState } from 'react';
import type { Selection } from '../../../contract/rollouts.ts';
import { lazyView } from '../app/lazy-view.tsx';
import { useFirstTexts } from '../texts/use-texts.ts';

const FixDialog = lazyView(() => import('./fix-dialog.tsx').then(({ FixDialog: dialog }) => dialog));

interface FixButtonProps {
  /** The accounts whose failed checks the script fixes; absent when nothing is selected. */
  readonly selection: Selection | undefined;
  /** Where the button stands; outside of a toolbar it is a small one. */
  readonly place?: 'toolbar' | 'page';
}

/** The button that opens the script. Everyone who reads the accounts can copy it, because it holds what they read. */
export function FixButton({ selection, place = 'toolbar' }: FixButtonProps) {
  const { accounts: texts } = useFirstTexts();
  const [opened, setOpened] = useState<Selection | undefined>();
  const open = (): void => setOpened(selection);
  return (
    <>
      {place === 'toolbar' ? (
        <ToolbarButton icon={<WrenchRegular />} disabledFocusable={selection === undefined} onClick={open}>
          {texts.fixScript}
        </ToolbarButton>
      ) : (
        <Button size="small" icon={<WrenchRegular />} disabledFocusable={selection === undefined} onClick={open}>
          {texts.fixScript}
        </Button>
      )}
      {opened !== undefined && (
        <Suspense>
          <FixDialog selection={opened} onClose={() => setOpened(undefined)} />
        </Suspense>
      )}
    </>
  );
}
