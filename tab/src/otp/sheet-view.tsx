import { QRCodeSVG } from 'qrcode.react';
import type { SheetTexts } from '../../../texts/en/tab/codes.ts';
import type { InstallerSheet } from './installer-sheet.ts';

const QR_PIXELS = 168;

interface SheetProps {
  readonly sheet: InstallerSheet;
  readonly texts: SheetTexts;
}

/** Shows one sheet in the language of its texts. */
export function Sheet({ sheet, texts }: SheetProps) {
  const { room, place, groups, ended, facts, steps } = sheet;
  return (
    <article className="sheet" aria-label={room}>
      <div>
        <h2>{room}</h2>
        {place !== undefined && <p className="place">{place}</p>}
      </div>
      {groups === undefined ? <p className="code used">{ended}</p> : <Code sheet={sheet} texts={texts} />}
      <dl className="facts">
        {facts.map(({ title, text }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {groups !== undefined && (
        <div>
          <h3>{texts.whatToDo}</h3>
          <ol className="steps">
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </div>
      )}
    </article>
  );
}

function Code({ sheet: { room, groups = [], statusUrl }, texts }: SheetProps) {
  return (
    <div className="code">
      <ul className="groups">
        {groups.map(({ symbols, spelled }, index) => (
          <li key={index}>
            <span className="symbols">{symbols}</span>
            {spelled}
          </li>
        ))}
      </ul>
      {statusUrl !== undefined && (
        <figure className="status">
          <QRCodeSVG value={statusUrl} size={QR_PIXELS} level="M" title={texts.scan(room)} />
          <figcaption>{texts.status}</figcaption>
        </figure>
      )}
    </div>
  );
}
