import assert from 'node:assert/strict';
import { tabTexts as german } from '../../../texts/de/tab-texts.ts';
import { tabTexts as english } from '../../../texts/en/tab-texts.ts';
import { validityText } from '../../../tab/src/otp/code-words.ts';
import {
  type InstallerSheet,
  installerSheets,
  type SheetRoom,
  sheetRooms,
} from '../../../tab/src/otp/installer-sheet.ts';
import { firstLayout, localeFor, onPages, paperOf, withChoice } from '../../../tab/src/otp/sheet-layout.ts';

/** In the reader's time zone, so that the day is the same wherever the tests run. */
const localIso = (day: number, hour: number): string => new Date(2026, 2, day, hour).toISOString();
const FACTS = { server: 'https://otp.contoso.com', hasStatusPage: true } as const;
const SHEET_ID = 'qV8pUQ3mJk2n7wYx0LrT1g';

const room = (name: string, changed: Partial<SheetRoom> = {}): SheetRoom => ({
  accountId: name,
  displayName: `Room ${name}`,
  upn: `${name}@contoso.com`,
  building: 'Oslo',
  location: 'Oslo, 3',
  code: 'K7QF-ABCD-2345',
  state: 'OTP generated',
  sheetId: SHEET_ID,
  expiresAt: localIso(2, 17),
  ...changed,
});

const one = (changed: Partial<SheetRoom> = {}, facts: Parameters<typeof installerSheets>[1] = FACTS): InstallerSheet =>
  installerSheets([room('a', changed)], facts, english, 'en')[0] ?? assert.fail();
const fact = ({ facts }: InstallerSheet, title: string): string | undefined =>
  facts.find((known) => known.title === title)?.text;

describe('the installer sheets', () => {
  it('come in the order of a walk: building, floor, room', () => {
    const rooms = [
      room('10'),
      room('9'),
      room('1', { location: 'Oslo, 1' }),
      room('5', { building: 'Bergen', location: 'Bergen, 8' }),
    ];
    assert.deepEqual(
      installerSheets(rooms, FACTS, english, 'en').map(({ accountId }) => accountId),
      ['5', '1', '9', '10'],
    );
  });

  it('are there for a reader whose language no browser knows', () => {
    assert.equal(installerSheets([room('a'), room('b')], FACTS, english, 'en-us@posix').length, 2);
  });

  it('spell the code in groups, and say until when, where, for which account, and in five steps what to do', () => {
    const sheet = one();
    assert.deepEqual(sheet.groups?.[0], { symbols: 'K7QF', spelled: 'Kilo Seven Quebec Foxtrot' });
    assert.equal(sheet.groups?.length, 3);
    assert.match(fact(sheet, 'Expiration date') ?? '', /Mar 2.*\d:\d\d/);
    assert.deepEqual(
      sheet.facts.map(({ title }) => title),
      ['Sign-in address', 'Expiration date', 'Server'],
    );
    assert.deepEqual([fact(sheet, 'Sign-in address'), fact(sheet, 'Server')], ['a@contoso.com', FACTS.server]);
    assert.equal(sheet.steps.length, 5);
  });

  it('name the expected serial number and whom to call, where somebody has entered them', () => {
    const sheet = one({ expectedSerialNumber: 'SN-1' }, { ...FACTS, contact: 'Service desk, 100' });
    assert.equal(fact(sheet, 'Expected serial number'), 'SN-1');
    assert.equal(fact(sheet, 'Contact for installers'), 'Service desk, 100');
  });

  it('lead to the status page by their own ID, which has nothing of the code', () => {
    assert.equal(one().statusUrl, `https://otp.contoso.com/s/${SHEET_ID}`);
    assert.equal(one({}, { ...FACTS, hasStatusPage: false }).statusUrl, undefined);
    const { sheetId: _, ...older } = room('a');
    assert.equal(installerSheets([older], FACTS, english, 'en')[0]?.statusUrl, undefined);
  });

  it('are one for each room, also when its code was used while the list was read, but not for codes that nobody can see', () => {
    const { sheetId, code: _, ...plain } = room('a');
    const row = { ...plain, otpId: 'otp', isUnseen: false } as const;
    const rows = [
      { ...row, code: 'K7QF-ABCD-2345' },
      { ...row, accountId: 'b', state: 'Approved' },
      { ...row, accountId: 'c' },
    ] as const;
    const rooms = sheetRooms(rows, [{ accountId: 'a', sheetId: SHEET_ID }, { accountId: 'b' }]);
    assert.deepEqual(
      rooms.map(({ accountId, sheetId: known }) => [accountId, known]),
      [
        ['a', sheetId],
        ['b', undefined],
      ],
    );
  });

  it('say of a room without a code that it was used, and no time until which it works', () => {
    const { code: _, ...used } = room('a', { notBeforeAt: localIso(1, 12), state: 'Awaiting OTP Approval' });
    const sheet = installerSheets([used], FACTS, english, 'en')[0] ?? assert.fail();
    assert.deepEqual(
      [sheet.groups, sheet.ended],
      [undefined, 'This code was already used. Status: Awaiting OTP Approval.'],
    );
    const [revoked] = installerSheets([{ ...used, state: 'Revoked' }], FACTS, english, 'en');
    assert.equal(revoked?.ended, "This code can't be used anymore. Status: Revoked.");
    assert.deepEqual([fact(sheet, 'Expiration date'), fact(sheet, 'Valid from')], [undefined, undefined]);
    assert.equal(sheet.room, 'Room a');
  });

  it('say it in the language of the installer', () => {
    const [sheet] = installerSheets([room('a')], FACTS, german, 'de');
    assert.ok(sheet);
    assert.match(sheet.steps[0] ?? '', /^Starten Sie an der Konsole in Room a das Programm/);
    assert.match(fact(sheet, 'Ablaufdatum') ?? '', /2\. März/);
    assert.equal(sheet.groups?.[0]?.spelled, 'Kilo Sieben Quebec Foxtrot');
  });

  it('say from when, where a code waits for its day', () => {
    assert.match(fact(one({ notBeforeAt: localIso(1, 12) }), 'Valid from') ?? '', /Mar 1/);
    assert.match(
      validityText({ notBeforeAt: localIso(1, 12), expiresAt: localIso(2, 17) }, english.shell.code, 'en'),
      /^valid from .*Mar 1.* until .*Mar 2/,
    );
    assert.match(validityText({ expiresAt: localIso(2, 17) }, german.shell.code, 'de'), /^gültig bis .*2\. März/);
  });
});

describe('the layout of the sheets', () => {
  it('begins with the paper of the region and the language of the reader', () => {
    assert.deepEqual(['en-us', 'en-CA', 'es-MX', 'de-DE', 'en-GB', 'en', 'no locale'].map(paperOf), [
      'letter',
      'letter',
      'letter',
      'a4',
      'a4',
      'a4',
      'a4',
    ]);
    assert.deepEqual(firstLayout('de-at'), { paper: 'a4', perPage: 1, language: 'de' });
    assert.deepEqual(firstLayout('fr-CA'), { paper: 'letter', perPage: 1, language: 'en' });
  });

  it('takes what the lists offer, and nothing else', () => {
    const layout = firstLayout('en-us');
    assert.deepEqual(withChoice(layout, 'paper', 'a4'), { ...layout, paper: 'a4' });
    assert.deepEqual(withChoice(layout, 'perPage', '4'), { ...layout, perPage: 4 });
    assert.deepEqual(withChoice(layout, 'language', 'de'), { ...layout, language: 'de' });
    for (const name of ['paper', 'perPage', 'language'] as const)
      assert.deepEqual(withChoice(layout, name, '9'), layout);
  });

  it('puts one or four on a page, and the rest on the last one', () => {
    assert.deepEqual(onPages(['a', 'b', 'c', 'd', 'e'], 4), [['a', 'b', 'c', 'd'], ['e']]);
    assert.deepEqual(onPages(['a', 'b'], 1), [['a'], ['b']]);
    assert.deepEqual(onPages([], 4), []);
  });

  it('writes dates as the reader does, unless the installer reads another language', () => {
    assert.deepEqual(
      [localeFor('en', 'en-gb'), localeFor('de', 'en-gb'), localeFor('de', 'de-at')],
      ['en-gb', 'de', 'de-at'],
    );
  });
});
