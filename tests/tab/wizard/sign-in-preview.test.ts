import assert from 'node:assert/strict';
import { csvTexts } from '../../../texts/en/tab/csv.ts';
import fc from 'fast-check';
import { readCsvFile } from '../../../tab/src/csv/read-csv-file.ts';
import { MASK, previewOf } from '../../../tab/src/wizard/configuration/sign-in-preview.ts';

const PASSWORD = 'Correct-Horse-9';
const file = (content: string | Uint8Array): Pick<File, 'name' | 'size' | 'arrayBuffer'> =>
  new File([typeof content === 'string' ? content : Uint8Array.from(content)], 'rooms.csv');

describe('the preview of sign-in data', () => {
  it('shows the first rows with the password masked, whatever the order and the separator', () => {
    assert.deepEqual(previewOf(`\uFEFFPassword;userprincipalname\r\n${PASSWORD};a@contoso.com\r\n`), {
      header: ['password', 'userPrincipalName'],
      rows: [[MASK, 'a@contoso.com']],
      isHeaderKnown: true,
    });
    const rows = Array.from({ length: 9 }, (_, index) => `room-${index}@contoso.com,${PASSWORD},SN`).join('\n');
    const preview = previewOf(`userPrincipalName,password,expectedSerialNumber\n${rows}`);
    assert.equal(preview.rows.length, 5);
    assert.deepEqual(preview.rows[4], ['room-4@contoso.com', MASK, 'SN']);
  });

  it('shows no password in a file that is not as it should be', () => {
    for (const csv of [
      `a@contoso.com,${PASSWORD}`,
      `name,secret\na@contoso.com,${PASSWORD}`,
      `userPrincipalName,password\na@contoso.com;${PASSWORD}\n${PASSWORD}`,
      `userPrincipalName,password\n${PASSWORD},a@contoso.com,x`,
      `password,password\n${PASSWORD},${PASSWORD}`,
      `userPrincipalName\n${PASSWORD}`,
    ])
      assert.doesNotMatch(JSON.stringify(previewOf(csv)), new RegExp(PASSWORD), csv);
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ',', ';', '"', '\n', '\r', '=') }), (csv) => {
        assert.ok(previewOf(csv).rows.length <= 5);
      }),
    );
  });
});

describe('a file with sign-in data', () => {
  it('is read with or without a byte order mark', async () => {
    assert.deepEqual(await readCsvFile(file('\uFEFFé'), csvTexts), { kind: 'read', name: 'rooms.csv', csv: 'é' });
  });

  it('is refused before it is sent when it is empty, too large or not UTF-8', async () => {
    for (const [content, words] of [
      ['', /empty/],
      ['x'.repeat(256 * 1024 + 1), /256 kB/],
      [Uint8Array.of(0xe9, 0x2c), /UTF-8/],
    ] as const) {
      const read = await readCsvFile(file(content), csvTexts);
      assert.match(read.kind === 'refused' ? read.text : '', words);
    }
  });
});
