import type { LookTexts } from '../../../texts/en/tab/look.ts';

/**
 * Returns a format for days and times in the reader's language and time zone. An unknown language falls back to
 * English.
 */
function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(locale, options);
  } catch {
    return new Intl.DateTimeFormat('en', options);
  }
}

/** Returns a text such as `4 May 2026, 14:05`. */
export function momentText(iso: string, locale: string): string {
  return format(locale, { day: 'numeric', month: 'short', year: 'numeric', hour: 'numeric', minute: '2-digit' }).format(
    new Date(iso),
  );
}

/** Returns a text such as `4 May, 14:05`. */
export function shortMomentText(iso: string, locale: string): string {
  return format(locale, { day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' }).format(new Date(iso));
}

/** Returns a text such as `14:05`. */
function timeText(iso: string, locale: string): string {
  return format(locale, { hour: 'numeric', minute: '2-digit' }).format(new Date(iso));
}

/** Returns a text such as `Mon, 4 May, 14:05 – 15:00`. It repeats the day only when the end is on another one. */
export function spanText(startIso: string, endIso: string, locale: string): string {
  const options = { weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' } as const;
  return format(locale, options).formatRange(new Date(startIso), new Date(endIso));
}

/** Returns a text such as `14:05` for an instant on the day of `nowIso`, and `4 May, 14:05` for any other. */
export function untilText(iso: string, nowIso: string, locale: string): string {
  const isSameDay = dayOfText(iso, locale) === dayOfText(nowIso, locale);
  return isSameDay ? timeText(iso, locale) : shortMomentText(iso, locale);
}

/** Returns a text such as `4 May 2026` for an instant. */
export function dayOfText(iso: string, locale: string): string {
  return format(locale, { day: 'numeric', month: 'short', year: 'numeric' }).format(new Date(iso));
}

/** Returns a text such as `4 May` for a day that is written as `2026-05-04`. */
export function dayText(day: string, locale: string): string {
  return format(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

/** Returns a text such as `45 s`, `12 min`, `3 h 5 min` or `2 d 4 h`. */
export function durationText(seconds: number, texts: LookTexts): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return texts.seconds(whole);
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return texts.minutes(minutes);
  const hours = Math.floor(minutes / 60);
  if (hours < 48)
    return minutes % 60 === 0 ? texts.hours(hours) : `${texts.hours(hours)} ${texts.minutes(minutes % 60)}`;
  return hours % 24 === 0 ? texts.days(hours / 24) : `${texts.days(Math.floor(hours / 24))} ${texts.hours(hours % 24)}`;
}

/** Returns a text such as `59:07`, or `1:02:03` with hours. */
export function countdownText(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  const two = (number: number): string => String(number).padStart(2, '0');
  const [hours, minutes, rest] = [Math.floor(whole / 3_600), Math.floor(whole / 60) % 60, whole % 60];
  return hours === 0 ? `${minutes}:${two(rest)}` : `${hours}:${two(minutes)}:${two(rest)}`;
}

export function numberText(value: number, locale: string): string {
  try {
    return new Intl.NumberFormat(locale).format(value);
  } catch {
    return String(value);
  }
}
