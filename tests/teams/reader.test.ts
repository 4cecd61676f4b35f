import assert from 'node:assert/strict';
import type { Activity, Entity } from 'botbuilder';
import { momentFor, readerOf } from '../../bot/teams/reader.ts';

const AT = new Date('2026-03-02T23:30:00.000Z');

function readerWith({ clientInfo, ...activity }: Partial<Activity> & { readonly clientInfo?: object }) {
  const entities = clientInfo === undefined ? [] : [{ type: 'clientInfo', ...clientInfo } as Entity];
  return readerOf({ entities, ...activity } as Activity);
}

describe('the reader of a turn', () => {
  const LANGUAGES = {
    'is German for Germans': [{ locale: 'de-DE' }, 'de', 'de-DE'],
    'is German for Austrians, who write dates in their own way': [{ locale: 'de-AT' }, 'de', 'de-AT'],
    'is told of by the client where the activity says nothing': [{ clientInfo: { locale: 'de-DE' } }, 'de', 'de-DE'],
    'reads English where the language is unknown, and English dates': [{ locale: 'fr-FR' }, 'en', 'en'],
    'reads English where nothing is said': [{}, 'en', 'en'],
    'reads English where no language is said': [{ locale: '!' }, 'en', 'en'],
    'reads German of a tag that is none of BCP 47': [{ locale: 'de_DE@euro' }, 'de', 'de'],
  } as const;
  for (const [name, [activity, language, locale]] of Object.entries(LANGUAGES)) {
    it(name, () => {
      const reader = readerWith(activity);
      assert.deepEqual([reader.texts.language, reader.locale], [language, locale]);
    });
  }

  const MOMENTS = {
    'in the zone of the activity': [{ locale: 'de-DE', localTimezone: 'Europe/Berlin' }, /^03\.03\.2026, 00:30$/],
    'in the zone of the client': [
      { locale: 'en-GB', clientInfo: { timezone: 'America/New_York' } },
      /^2 Mar 2026, 18:30$/,
    ],
    "in the zone of the client where the activity's is none": [
      { locale: 'en-GB', localTimezone: 'Moon/Sea', clientInfo: { timezone: 'Asia/Tokyo' } },
      /^3 Mar 2026, 0?8:30$/,
    ],
    'in UTC, named as such, where no zone is known': [{ locale: 'de-DE' }, /^02\.03\.2026, 23:30 UTC$/],
    'in UTC where the zone is none': [
      { locale: 'en-GB', localTimezone: 'W. Europe Standard Time' },
      /^2 Mar 2026, 23:30 UTC$/,
    ],
  } as const;
  for (const [name, [activity, expected]] of Object.entries(MOMENTS)) {
    it(`is told moments ${name}`, () => assert.match(momentFor(readerWith(activity), AT), expected));
  }
});
