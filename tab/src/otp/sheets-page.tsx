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
import { type InstallerSheet, installerSheets } from './installer-sheet.ts';
import { SheetBar } from './sheet-bar.tsx';
import { firstLayout, localeFor, onPages, type SheetLayout } from './sheet-layout.ts';
import { Sheet } from './sheet-view.tsx';
import './sheets.css';
import { useCodes } from './use-codes.ts';

/** Shows a printable sheet for each room, which the user hands to the installer. */
export function SheetsPage({ batchId }: { readonly batchId: string }) {
  const { host } = useApp();
  const {
    app,
    codes: { sheets: title },
    sheet: texts,
  } = useTexts();
  const { codes, secondsLeft, isOver, error, retry } = useCodes(batchId);
  const [layout, setLayout] = useState(() => firstLayout(host.locale));
  const installer = useInstallerTexts(layout.language);
  const facts = useSheetFacts();
  const sheets = useMemo(
    () => installerSheets(codes ?? [], facts, installer, localeFor(layout.language, host.locale)),
    [codes, facts, host.locale, installer, layout.language],
  );
  return (
    <>
      <div className="not-printed">
        <Page title={title} above={<Link href={PLACES.codes(batchId)}>{texts.toCodes}</Link>}>
          {error !== null && <FailureView error={error} onRetry={retry} />}
          {isOver && error === null && (
            <MessageBar layout="multiline">
              <MessageBarBody>{texts.over}</MessageBarBody>
            </MessageBar>
          )}
          {codes === undefined && !isOver && error === null && <Spinner label={app.loading} />}
          {codes !== undefined && (
            <SheetBar count={sheets.length} secondsLeft={secondsLeft} layout={layout} onChange={setLayout} />
          )}
        </Page>
      </div>
      {sheets.length > 0 && <Sheets sheets={sheets} layout={layout} texts={installer} />}
    </>
  );
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
