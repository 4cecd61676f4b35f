import type { ChatCardTexts } from '../../texts/en/chat-cards.ts';
import { printable } from '../domain/consoles/device.ts';

/**
 * Escapes text that someone else wrote, for a card or a message. Clients then show it character by character and never
 * as a link, list, date or template.
 */
export function plain(text: string): string {
  return printable(text)
    .replaceAll(/[\\`*_{}[\]()<>~|#!]/g, String.raw`\$&`)
    .replaceAll('://', String.raw`\://`)
    .replace(/^(\d+)\.(?=\s|$)/, String.raw`$1\.`)
    .replace(/^([-+])/, String.raw`\$1`);
}

/** Cleans text that someone else wrote, for a button or a field, where clients don't render Markdown. */
export function bare(text: string): string {
  return printable(text).replaceAll('${', '$ {').replaceAll('{{', '{ {');
}

const LONG_WORD = /[^\s-]{21,}/g;

/**
 * Adds invisible places to break to long words. Clients show facts in tables and break no words there, so long words
 * wouldn't fit into a narrow card.
 */
export function breakable(text: string): string {
  return text.replaceAll(LONG_WORD, (word) => word.replaceAll(/(?:\\.|[^\\]){16}(?=.)/g, '$&\u200B'));
}

/**
 * Returns a date function, which the client shows in the reader's own time zone and language (Adaptive Cards, "Text
 * features").
 */
export function localTime(at: Date): string {
  const iso = `${at.toISOString().slice(0, 19)}Z`;
  return `{{DATE(${iso}, SHORT)}} {{TIME(${iso})}}`;
}

/** Returns a date function for the time of day alone. */
export function localTimeOfDay(at: Date): string {
  return `{{TIME(${at.toISOString().slice(0, 19)}Z)}}`;
}

/** Returns a date function for the day alone. */
export function localDate(at: Date): string {
  return `{{DATE(${at.toISOString().slice(0, 19)}Z, SHORT)}}`;
}

const MINUTE = 60_000;

/**
 * Says how much time is left. It rounds up to whole minutes, so that nobody reads zero minutes while there is time
 * left.
 */
export function timeLeft(texts: ChatCardTexts, now: Date, until: Date): string {
  const minutes = Math.ceil((until.getTime() - now.getTime()) / MINUTE);
  if (minutes <= 0) return texts.timeIsOver;
  if (minutes < 60) return texts.minutesLeft(minutes);
  const hours = Math.floor(minutes / 60);
  return minutes % 60 === 0 ? texts.hoursLeft(hours) : texts.hoursAndMinutesLeft(hours, minutes % 60);
}
