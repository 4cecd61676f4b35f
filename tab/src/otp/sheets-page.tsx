import { FluentProvider, Link, MessageBar, MessageBarBody, Spinner, teamsLightTheme } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import type { TabTexts } from '../../../texts/en/tab-texts.ts';
import type { Language } from '../../../contract/language.ts';
import { useMe } from '../api/use-me.ts';
import { useApp } from '../app/app-context.ts';
import { FailureView } from '../app/failure-view.tsx';
import { PLACES } from '../app/navigation.ts';
import { Page } from '../app/page.tsx';
import { loadTexts } from '../texts/load-texts.ts';
import { useTexts } from '../texts/use-texts.ts';
import { usedCount } from './code-rows.ts';
import { type InstallerSheet, installerSheets, type SheetRoom, sheetRooms } from './installer-sheet.ts';
import { SheetBar } from './sheet-bar.tsx';
import { firstLayout, localeFor, onPages, type SheetLayout } from './sheet-layout.ts';
import { Sheet } from './sheet-view.tsx';
import './sheets.css';
import { useCodeRows } from './use-code-rows.ts';
import { useCodes, type VisibleCodes } from './use-codes.ts';

/** Shows a printable sheet for each room, which the user hands to the installer. */
export function SheetsPage({ batchId }: { readonly batchId: string }) {
  const { host } = useApp();
  const { codes: codesTexts, sheet: texts } = useTexts();
  const read = useSheetRooms(batchId);
  const { rooms, secondsLeft } = read;
  const [layout, setLayout] = useState(() => firstLayout(host.locale));
  const installer = useInstallerTexts(layout.language);
  const facts = useSheetFacts();
  const sheets = useMemo(
    () => installerSheets(rooms ?? [], facts, installer, localeFor(layout.language, host.locale)),
    [facts, host.locale, installer, layout.language, rooms],
  );
  const bar = { count: sheets.length, secondsLeft, layout, onChange: setLayout };
  return (
    <>
      <div className="not-printed">
        <Page title={codesTexts.sheets} above={<Link href={PLACES.codes(batchId)}>{texts.toCodes}</Link>}>
          <Trouble read={read} />
          {rooms !== undefined && <SheetBar {...bar} used={usedCount(rooms)} />}
        </Page>
      </div>
      {sheets.length > 0 && <Sheets sheets={sheets} layout={layout} texts={installer} />}
    </>
  );
}

/** Says why there are no sheets: they are loading, their time is over, or something failed. */
function Trouble({ read: { rooms, isOver, error, retry } }: { readonly read: SheetRooms }) {
  const { app, sheet: texts } = useTexts();
  if (error !== null) return <FailureView error={error} onRetry={retry} />;
  if (!isOver) return rooms === undefined ? <Spinner label={app.loading} /> : null;
  return (
    <MessageBar layout="multiline">
      <MessageBarBody>{texts.over}</MessageBarBody>
    </MessageBar>
  );
}

/** The rooms of a rollout with what their sheets need, and how long the codes on them can still be seen. */
interface SheetRooms extends Pick<VisibleCodes, 'error' | 'isOver' | 'retry' | 'secondsLeft'> {
  /** The rooms; `undefined` while they are loading, and when their codes can no longer be shown. */
  readonly rooms: readonly SheetRoom[] | undefined;
}

function useSheetRooms(batchId: string): SheetRooms {
  const visible = useCodes(batchId);
  const { rollout, codes, withoutCode, secondsLeft, isOver } = visible;
  const { rows, error, retry } = useCodeRows(rollout, visible);
  const rooms = useMemo(
    () => (codes === undefined || rows === undefined ? undefined : sheetRooms(rows, [...codes, ...withoutCode])),
    [codes, rows, withoutCode],
  );
  return {
    rooms,
    secondsLeft,
    isOver,
    error: visible.error ?? error,
    retry: visible.error === null ? retry : visible.retry,
  };
}

/** Returns the texts in the language of the installer; until they are loaded, those of the reader. */
function useInstallerTexts(language: Language): TabTexts {
  const own = useTexts();
  const [loaded, setLoaded] = useState<{ readonly language: Language; readonly texts: TabTexts }>();
  useEffect(() => {
    let isCurrent = true;
    void loadTexts(language).then((texts) => {
      if (isCurrent) setLoaded({ language, texts });
    });
    return () => {
      isCurrent = false;
    };
  }, [language]);
  return loaded?.language === language ? loaded.texts : own;
}

/** Returns what all sheets have in common. */
function useSheetFacts(): Parameters<typeof installerSheets>[1] {
  const { data: me } = useMe();
  return useMemo(
    () => ({
      server: me?.serverUrl ?? location.origin,
      hasStatusPage: me?.statusPage === true,
      ...(me?.installerContact !== undefined && { contact: me.installerContact }),
    }),
    [me?.installerContact, me?.serverUrl, me?.statusPage],
  );
}

interface SheetsProps {
  readonly sheets: readonly InstallerSheet[];
  readonly layout: SheetLayout;
  readonly texts: TabTexts;
}

/** Shows the sheets in the light theme, because paper is light in every theme of the window. */
function Sheets({ sheets, layout: { paper, perPage, language }, texts }: SheetsProps) {
  return (
    <FluentProvider theme={teamsLightTheme}>
      <div className="sheets" lang={language} data-paper={paper} data-per-page={perPage}>
        {onPages(sheets, perPage).map((page) => (
          <div key={page[0]?.accountId} className="paper">
            {page.map((sheet) => (
              <Sheet key={sheet.accountId} sheet={sheet} texts={texts.sheet} />
            ))}
          </div>
        ))}
      </div>
    </FluentProvider>
  );
}
