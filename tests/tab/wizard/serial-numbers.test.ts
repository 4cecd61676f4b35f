import assert from 'node:assert/strict';
import { configurationTexts as german } from '../../../texts/de/tab/wizard-configuration.ts';
import { configurationTexts as english } from '../../../texts/en/tab/wizard-configuration.ts';
import { readSerialNumbers } from '../../../tab/src/wizard/configuration/serial-numbers.ts';
import { accountItem } from './wizard-accounts.ts';

const ACCOUNTS = [accountItem('A'), accountItem('B'), accountItem('C', { displayName: 'Room B' })];
const mistakesOf = (pasted: string): readonly number[] =>
  readSerialNumbers(pasted, ACCOUNTS).mistakes.map(({ line }) => line);

describe('pasted serial numbers', () => {
  it('come from a spreadsheet, with commas or with semicolons, by sign-in address or name', () => {
    for (const pasted of ['A@contoso.com\tSN-1', 'room a, SN-1', ' a@contoso.com ;SN-1\r\n\r\n']) {
      assert.deepEqual(readSerialNumbers(pasted, ACCOUNTS), {
        found: [{ accountId: 'a', serialNumber: 'SN-1' }],
        mistakes: [],
      });
    }
  });

  it('may belong to a room with a comma in its name', () => {
    const accounts = [accountItem('A', { displayName: 'Oslo, 3' })];
    assert.deepEqual(readSerialNumbers('Oslo, 3,SN-1', accounts).found, [{ accountId: 'a', serialNumber: 'SN-1' }]);
  });

  it('name each line that cannot be used', () => {
    const pasted = [
      'a@contoso.com\tSN-1',
      'a@contoso.com\tSN-2',
      'nobody\tSN-3',
      'b@contoso.com',
      `b@contoso.com\t${'9'.repeat(65)}`,
      'Room B\tSN-4',
    ].join('\n');
    assert.deepEqual(mistakesOf(pasted), [2, 3, 4, 5, 6]);
    assert.deepEqual(readSerialNumbers(pasted, ACCOUNTS).found, [{ accountId: 'a', serialNumber: 'SN-1' }]);
  });

  it('name placeholders, cells that Excel replaced, and a serial number on two lines', () => {
    const lines = ['To be filled by O.E.M.', '#NAME?', '5,01235E+14', 'PF2ABC3D', 'pf-2abc3d', '0', 'SN-1'];
    const accounts = lines.map((_, index) => accountItem(`R${index}`));
    const pasted = lines.map((line, index) => `${accounts[index]?.upn}\t${line}`).join('\n');
    const { found, mistakes } = readSerialNumbers(pasted, accounts);
    assert.deepEqual(
      mistakes.map(({ line, mistake }) => [line, mistake(english)]),
      [
        [1, english.serialNumberPlaceholder],
        [2, english.replacedByExcel],
        [3, english.replacedByExcel],
        [5, english.serialNumberTwice(4)],
        [6, english.serialNumberPlaceholder],
      ],
    );
    assert.deepEqual(
      found.map(({ serialNumber }) => serialNumber),
      ['PF2ABC3D', 'SN-1'],
    );
  });

  it("tell each mistake in the reader's words", () => {
    const [mistake] = readSerialNumbers('nobody\tSN-3', ACCOUNTS).mistakes;
    assert.match(mistake?.mistake(english) ?? '', /^"nobody"/);
    assert.match(mistake?.mistake(german) ?? '', /^„nobody“/);
    assert.equal(german.serialNumbersFound(1, 3), '1 von 3 Konten hat eine erwartete Seriennummer.');
  });

  it('take eight times as long when there are eight times as many lines', () => {
    const [few = 0, many = 0] = [2_000, 16_000].map((lines) => {
      const accounts = Array.from({ length: lines }, (_, index) => accountItem(`R${index}`));
      const pasted = accounts
        .map(({ upn }, index) => (index % 2 === 0 ? `${upn}\tSN-${index}` : `nobody-${index}\tSN-${index}`))
        .join('\n');
      return Math.min(
        ...Array.from({ length: 5 }, () =>
          cpuOf(() => assert.equal(readSerialNumbers(pasted, accounts).found.length, lines / 2)),
        ),
      );
    });
    // A square would make it 64.
    assert.ok(many / few < 24, `${many / few} times`);
  });
});

function cpuOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
