import assert from 'node:assert/strict';
import { tabTexts as german } from '../../texts/de/tab-texts.ts';
import { tabTexts as english } from '../../texts/en/tab-texts.ts';
import {
  countdownText,
  dayText,
  durationText,
  momentText,
  numberText,
  spanText,
  untilText,
} from '../../tab/src/look/moments.ts';

describe('times and numbers for people', () => {
  const durations = [
    [-5, '0 s'],
    [44.6, '45 s'],
    [60, '1 min'],
    [3_599, '59 min'],
    [3_600, '1 h'],
    [11_100, '3 h 5 min'],
    [172_800, '2 d'],
    [187_200, '2 d 4 h'],
  ] as const;
  for (const [seconds, words] of durations) {
    it(`${seconds} seconds are ${words}`, () => assert.equal(durationText(seconds, english.look), words));
  }

  it('are as long in German, where days are written out', () => {
    assert.deepEqual(
      [45, 11_100, 86_400 * 2, 187_200].map((seconds) => durationText(seconds, german.look)),
      ['45 s', '3 h 5 min', '2 Tage', '2 Tage 4 h'],
    );
  });

  it('count down in minutes and seconds, with hours where there are some, and never below nothing', () => {
    assert.deepEqual([3_547, 3_723, 59.2, -3].map(countdownText), ['59:07', '1:02:03', '1:00', '0:00']);
  });

  it('follow the language of Teams, and survive one that nobody knows', () => {
    const at = new Date(2026, 4, 4, 10).toISOString();
    assert.match(momentText(at, 'de-DE'), /^4\. Mai 2026/);
    assert.match(momentText(at, 'no such language'), /May/);
    assert.equal(numberText(1234.5, 'de-DE'), '1.234,5');
    assert.equal(dayText('2026-05-04', 'en-GB'), '4 May');
  });

  it('tell from when to when something lasts, with the day of the end only when it is another one', () => {
    const at = (day: number, hour: number): string => new Date(2026, 4, day, hour).toISOString();
    assert.match(spanText(at(4, 14), at(4, 15), 'en-US'), /^Mon, May 4, 2:00.–.3:00.PM$/);
    assert.match(spanText(at(4, 14), at(4, 15), 'de-DE'), /^Mo\., 4\. Mai, 14:00.15:00/);
    assert.match(spanText(at(4, 23), at(5, 1), 'en-US'), /Mon, May 4, 11:00.PM.–.Tue, May 5, 1:00.AM/);
    assert.match(untilText(at(4, 15), at(4, 14), 'en-US'), /^3:00.PM$/);
    assert.match(untilText(at(5, 1), at(4, 23), 'en-US'), /^May 5, 1:00.AM$/);
  });
});
