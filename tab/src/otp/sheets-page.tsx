import {
  Button,
  FluentProvider,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  teamsLightTheme,
  Text,
} from '@fluentui/react-components';
import { PrintRegular } from '@fluentui/react-icons';
import { QRCodeSVG } from 'qrcode.react';
import { useMemo } from 'react';
import { useMe } from '../api/use-me.ts';
import { useApp } from '../app/app-context.ts';
import { FailureView } from '../app/failure-view.tsx';
import { PLACES } from '../app/navigation.ts';
import { Page } from '../app/page.tsx';
import { minutesAndSeconds } from './code-words.ts';
import { useTexts } from '../texts/use-texts.ts';
import { type InstallerSheet, installerSheets } from './installer-sheet.ts';
import './sheets.css';
import { useCodes } from './use-codes.ts';

const QR_PIXELS = 168;

const useStyles = makeStyles({ row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px' } });

/** Shows a printable page for each room, which the user hands to the installer. */
export function SheetsPage({ batchId }: { readonly batchId: string }) {
  const { host } = useApp();
  const all = useTexts();
  const {
    app,
    codes: { sheets: title },
    sheet: texts,
  } = all;
  const { codes, secondsLeft, isOver, error, retry } = useCodes(batchId);
  const { data: me } = useMe();
  const server = me?.serverUrl ?? location.origin;
  const sheets = useMemo(
    () => installerSheets(codes ?? [], server, all, host.locale),
    [all, codes, host.locale, server],
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
          {codes !== undefined && <PrintBar count={sheets.length} secondsLeft={secondsLeft} />}
        </Page>
      </div>
      {sheets.length > 0 && <Paper sheets={sheets} />}
    </>
  );
}

function PrintBar({ count, secondsLeft }: { readonly count: number; readonly secondsLeft: number }) {
  const styles = useStyles();
  const { sheet: texts } = useTexts();
  return (
    <div className={styles.row}>
      <Button appearance="primary" icon={<PrintRegular />} onClick={() => window.print()}>
        {texts.print}
      </Button>
      <Text>{texts.count(count, minutesAndSeconds(secondsLeft))}</Text>
    </div>
  );
}

/** Shows the sheets in the light theme, because paper is light in every theme of the window. */
function Paper({ sheets }: { readonly sheets: readonly InstallerSheet[] }) {
  return (
    <FluentProvider theme={teamsLightTheme}>
      <div className="sheets">
        {sheets.map((sheet) => (
          <Sheet key={sheet.accountId} sheet={sheet} />
        ))}
      </div>
    </FluentProvider>
  );
}

function Sheet({ sheet }: { readonly sheet: InstallerSheet }) {
  const { sheet: texts } = useTexts();
  const { room, place, code, groups, steps } = sheet;
  return (
    <article className="sheet" aria-label={room}>
      <div>
        <h2>{room}</h2>
        {place !== undefined && <p className="place">{place}</p>}
      </div>
      <div className="code">
        <ul className="groups">
          {groups.map(({ symbols, spelled }, index) => (
            <li key={index}>
              <span className="symbols">{symbols}</span>
              {spelled}
            </li>
          ))}
        </ul>
        <QRCodeSVG value={code} size={QR_PIXELS} level="M" title={texts.scan(room)} />
      </div>
      <SheetFacts sheet={sheet} />
      <div>
        <h3>{texts.whatToDo}</h3>
        <ol className="steps">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </div>
    </article>
  );
}

function SheetFacts({ sheet: { begins, expires, server } }: { readonly sheet: InstallerSheet }) {
  const { sheet: texts } = useTexts();
  return (
    <dl className="facts">
      {begins !== undefined && (
        <>
          <dt>{texts.validFrom}</dt>
          <dd>{texts.notBefore(begins)}</dd>
        </>
      )}
      <dt>{texts.validUntil}</dt>
      <dd>{texts.onceUntil(expires)}</dd>
      <dt>{texts.server}</dt>
      <dd>{server}</dd>
    </dl>
  );
}
