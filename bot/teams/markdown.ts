import type { ChatCardTexts } from '../../texts/en/chat-cards.ts';
import { printable } from '../domain/consoles/device.ts';

/** Text of somebody else for a card or a message: shown letter by letter, never as link, list, date or template. */
export function plain(text: string): string {
  return printable(text)
    .replaceAll(/[\\`*_{}[\]()<>~|#!]/g, String.raw`\$&`)
    .replaceAll('://', String.raw`\://`)
    .replace(/^(\d+)\.(?=\s|$)/, String.raw`$1\.`)
    .replace(/^([-+])/, String.raw`\$1`);
}

/** Text of somebody else for a button or a field, where clients know no markdown. */
export function bare(text: string): string {
  return printable(text).replaceAll('${', '$ {').replaceAll('{{', '{ {');
}

const LONG_WORD = /[^\s-]{21,}/g;

/** Facts stand in tables, in which clients break no words: long ones get invisible places to break, so that they fit into a narrow card. */
export function breakable(text: string): string {
  return text.replaceAll(LONG_WORD, (word) => word.replaceAll(/(?:\\.|[^\\]){16}(?=.)/g, '$&\u200B'));
}

/** Adaptive Cards: "Text Features", shown in the reader's own zone and language. */
export function localTime(at: Date): string {
  const iso = `${at.toISOString().slice(0, 19)}Z`;
  return `{{DATE(${iso}, SHORT)}} {{TIME(${iso})}}`;
}

const MINUTE = 60_000;

/** Rounded up, so that nobody reads of no time while there is some. */
export function timeLeft(texts: ChatCardTexts, now: Date, until: Date): string {
  const minutes = Math.ceil((until.getTime() - now.getTime()) / MINUTE);
  if (minutes <= 0) return texts.timeIsOver;
  if (minutes < 60) return texts.minutesLeft(minutes);
  const hours = Math.floor(minutes / 60);
  return minutes % 60 === 0 ? texts.hoursLeft(hours) : texts.hoursAndMinutesLeft(hours, minutes % 60);
}
