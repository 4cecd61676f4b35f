import assert from 'node:assert/strict';
import { LANGUAGES } from '../../../contract/language.ts';
import type { RoomSchedule } from '../../../bot/domain/accounts/next-meeting.ts';
import { replaceLiveCard } from '../../../bot/teams/cards/replace-live.ts';
import { serverTexts } from '../../../texts/server-texts.ts';
import { liveParts, SCHEDULE } from '../../support/samples/live-states.ts';
import { sampleAccount } from '../../support/samples/requests.ts';
import { textsOn } from './card-texts.ts';

const { room } = liveParts();
const { readAt } = SCHEDULE;
const at = (time: string): Date => new Date(`2026-12-${time}:00.000Z`);
const meeting = (start: string, end: string): RoomSchedule => ({
  readAt,
  meeting: { startsAt: at(start), endsAt: at(end) },
});

/** The words about the calendar of a room by language, and the schedule that they tell; the reading is at 13:00 UTC. */
const TABLE: readonly (readonly [schedule: RoomSchedule, en: string, de: string])[] = [
  [
    SCHEDULE,
    '{{DATE(2026-12-01T14:00:00Z, SHORT)}} {{TIME(2026-12-01T14:00:00Z)}} – {{TIME(2026-12-01T15:00:00Z)}}',
    '{{DATE(2026-12-01T14:00:00Z, SHORT)}} {{TIME(2026-12-01T14:00:00Z)}} – {{TIME(2026-12-01T15:00:00Z)}}',
  ],
  [
    meeting('01T12:30', '01T13:30'),
    'In a meeting until {{TIME(2026-12-01T13:30:00Z)}}',
    'In einer Besprechung bis {{TIME(2026-12-01T13:30:00Z)}}',
  ],
  [
    meeting('01T12:30', '03T13:30'),
    'In a meeting until {{DATE(2026-12-03T13:30:00Z, SHORT)}} {{TIME(2026-12-03T13:30:00Z)}}',
    'In einer Besprechung bis {{DATE(2026-12-03T13:30:00Z, SHORT)}} {{TIME(2026-12-03T13:30:00Z)}}',
  ],
  [{ readAt }, 'No meeting in the next 24 hours', 'Keine Besprechung in den nächsten 24 Stunden'],
];

describe('the question before a room that is signed in is replaced', () => {
  const textsFor = (language: (typeof LANGUAGES)[number], schedule?: RoomSchedule): readonly string[] => {
    const account = sampleAccount();
    const known = { account, live: { accountId: account.id, room }, ...(schedule && { schedule }) };
    return textsOn(replaceLiveCard(serverTexts(language), known, { isChanged: false }));
  };

  for (const [schedule, en, de] of TABLE) {
    it(`tells of its calendar: ${en}`, () => {
      for (const [language, words] of Object.entries({ en, de }) as readonly ['de' | 'en', string][]) {
        const texts = textsFor(language, schedule);
        assert.equal(texts[texts.indexOf(serverTexts(language).chatCards.live.nextMeeting) + 1], words);
      }
    });
  }

  it('says nothing of a calendar that was not read', () => {
    for (const language of LANGUAGES) assert.doesNotMatch(textsFor(language).join('\n'), /meeting|Besprechung/i);
  });
});
