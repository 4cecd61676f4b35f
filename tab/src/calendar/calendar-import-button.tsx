import { ToolbarButton } from '@fluentui/react-components';
import { CalendarLtrRegular } from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import { useMe } from '../api/use-me.ts';
import { useTexts } from '../texts/use-texts.ts';

const CalendarDialog = lazy(() => import('./calendar-dialog.tsx').then(({ CalendarDialog: dialog }) => ({ default: dialog })));

/** For generators; nobody else is shown what he may not do. */
export function CalendarImportButton() {
  const { calendar: texts } = useTexts();
  const { data: me } = useMe();
  const [isOpen, setOpen] = useState(false);
  if (me?.rights.generate !== true) return null;
  return (
    <>
      <ToolbarButton icon={<CalendarLtrRegular />} onClick={() => setOpen(true)}>{texts.title}</ToolbarButton>
      {isOpen && <Suspense><CalendarDialog onClose={() => setOpen(false)} /></Suspense>}
    </>
  );
}
