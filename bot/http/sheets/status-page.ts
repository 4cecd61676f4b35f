import type { ServerTexts } from '../../../texts/server-texts.ts';
import type { SheetAnswer } from '../../services/sheets/show-sheet.ts';
import { escapeHtml } from './html.ts';
import { PAGE_SCRIPT, PAGE_STYLE } from './page-look.ts';

type Shown = Extract<SheetAnswer, { kind: 'shown' }>;

/** What the page shows: a sheet, or why there is none. */
export type StatusPage = { readonly kind: 'none' | 'too_many' | 'failed' } | Shown;

const APP = 'Rooms OTP';

type Tone = 'wait' | 'good' | 'bad';

/** Each state has a sign besides its color, for those who don't see colors. */
const SIGNS: Readonly<Record<Tone, string>> = { wait: '◔', good: '✓', bad: '✕' };

const TONES: Readonly<Record<Shown['state']['kind'], Tone>> = {
  not_yet: 'wait',
  waiting_for_code: 'wait',
  waiting_for_approval: 'wait',
  approved: 'good',
  needs_attention: 'bad',
  restart: 'good',
  sign_in_failed: 'bad',
  signed_in: 'good',
  rejected: 'bad',
  expired: 'bad',
  canceled: 'bad',
  ended: 'wait',
};

interface Panel {
  readonly title: string;
  readonly text: string;
  readonly tone: Tone;
  readonly facts?: readonly string[];
}

function panel({ title, text, tone, facts = [] }: Panel): string {
  const rows = [text, ...facts].map((row) => `<p>${escapeHtml(row)}</p>`).join('');
  return `<div class="state ${tone}"><h2><span aria-hidden="true">${SIGNS[tone]} </span>${escapeHtml(title)}</h2>${rows}</div>`;
}

function sheetHtml({ statusPage: texts, field }: ServerTexts, { room, state, contact }: Shown): string {
  const facts = state.kind === 'rejected' ? [texts.reason(field.reasons[state.reason])] : [];
  const call = contact === '' ? escapeHtml(texts.noContact) : `<bdi>${escapeHtml(contact)}</bdi>`;
  return [
    `<h1><bdi>${escapeHtml(room)}</bdi></h1>`,
    panel({ ...texts.states[state.kind], tone: TONES[state.kind], facts }),
    `<h3>${escapeHtml(texts.contact)}</h3><p>${call}</p>`,
  ].join('');
}

function emptyHtml({ statusPage: texts }: ServerTexts, kind: 'none' | 'too_many' | 'failed'): string {
  const { title, text } = { none: texts.none, too_many: texts.tooMany, failed: texts.failed }[kind];
  return `<h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p>`;
}

/**
 * Returns the whole page that the QR code of a sheet opens on a phone, in the language of the texts. Its link leads to
 * its own address, so the page knows neither that address nor its sheet.
 */
export function statusPageHtml(texts: ServerTexts, page: StatusPage): string {
  const { again, stale, states } = texts.statusPage;
  const isShown = page.kind === 'shown';
  const title = isShown ? `${page.room} – ${states[page.state.kind].title}` : APP;
  const isLast = page.kind === 'none' || (isShown && page.isLast);
  return `<!doctype html>
<html lang="${texts.language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title><style>${PAGE_STYLE}</style></head>
<body>
<main aria-live="polite"${isLast ? ' data-last' : ''}>${isShown ? sheetHtml(texts, page) : emptyHtml(texts, page.kind)}</main>
<footer><p id="stale" role="status" hidden>${escapeHtml(stale)}</p><p><a href="">${escapeHtml(again)}</a></p><p>${APP}</p></footer>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
}
