import { ToolbarButton } from '@fluentui/react-components';
import { CalendarLtrRegular } from '@fluentui/react-icons';
import { Suspense, useState } from 'react';
import { useMe } from '../api/use-me.ts';
import { lazyView } from '../app/lazy-view.tsx';
import { useFirstTexts } from '../texts/use-texts.ts';

const CalendarDialog = lazyView(() => import('./calendar-dialog.tsx').then(({ CalendarDialog: dialog }) => dialog));

/** The button that opens the calendar import. Only generators see it, because nobody else can import. */
export function CalendarImportButton() {
  const { accounts: texts } = useFirstTexts();
  const { data: me } = useMe();
  const [isOpen, setOpen] = useState(false);
  if (me?.permissions.generate !== true) return null;
  return (
    <>
      <ToolbarButton icon={<CalendarLtrRegular />} onClick={() => setOpen(true)}>
        {texts.importCalendar}
      </ToolbarButton>
      {isOpen && (
        <Suspense>
          <CalendarDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
