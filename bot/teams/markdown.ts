import { printable } from '../domain/device.ts';

/** Text of somebody else for a card or a message: shown letter by letter, never as link, list, date or template. */
export function plain(text: string): string {
  return printable(text)
    .replaceAll(/[\\`*_{}[\]()<>~|$#!]/g, String.raw`\$&`)
    .replaceAll('://', String.raw`\://`)
    .replace(/^(\d+)\./, String.raw`$1\.`)
    .replace(/^([-+])/, String.raw`\$1`);
}

/** Adaptive Cards: "Text Features", shown in the reader's own zone and language. */
export function localTime(at: Date): string {
  const iso = `${at.toISOString().slice(0, 19)}Z`;
  return `{{DATE(${iso}, SHORT)}} {{TIME(${iso})}}`;
}

/** For messages, which cannot show the reader's own time. */
export function utcTime(at: Date): string {
  return `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
