import assert from 'node:assert/strict';
import { linkSync, lstatSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConsoleError } from '../../../console/enroll/outcome.ts';
import { recordedPresenter } from '../../../console/unattended/recorded-presenter.ts';
import { readerOf } from '../../../console/words/reader.ts';

describe('the files in which a run is recorded', () => {
  let folder: string;
  let other: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rooms-otp-record-'));
    other = join(folder, 'other');
    writeFileSync(other, 'of somebody else');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const shown = { report: () => {}, close: () => {} };
  const record = (files: Parameters<typeof recordedPresenter>[1]) =>
    recordedPresenter(shown, files, readerOf('en', 'en-US'));
  const isRefused = (error: unknown) =>
    error instanceof ConsoleError && error.outcome === 'usage' && /ELOOP/.test(String(error));

  it('never write through a link, since the program is elevated and somebody else may have put it there', () => {
    const [log, outcome] = [join(folder, 'run.log'), join(folder, 'outcome.json')];
    symlinkSync(other, log);
    assert.throws(() => record({ log }), isRefused);
    rmSync(log);
    linkSync(other, log);
    assert.throws(() => record({ log }), isRefused);

    symlinkSync(other, outcome);
    symlinkSync(other, `${outcome}.rooms-otp-new`);
    record({ outcome }).end('done');
    assert.equal(lstatSync(outcome).isFile(), true);
    assert.partialDeepStrictEqual(JSON.parse(readFileSync(outcome, 'utf8')), { state: 'done', exitCode: 0 });
    assert.equal(readFileSync(other, 'utf8'), 'of somebody else');
  });

  it('do not follow a link that comes while the run goes on', () => {
    const log = join(folder, 'run.log');
    const { report } = record({ log });
    report({ event: 'key_started' });
    rmSync(log);
    symlinkSync(other, log);
    report({ event: 'stopped' });
    assert.equal(readFileSync(other, 'utf8'), 'of somebody else');
  });

  it('do not hold the address of the page, which has its secret', () => {
    const log = join(folder, 'run.log');
    const { report } = record({ log });
    report({ event: 'page_ready', url: 'http://127.0.0.1:1/#secret' });
    report({ event: 'stopped' });
    assert.match(readFileSync(log, 'utf8'), /^\S+Z .+\n$/);
    assert.doesNotMatch(readFileSync(log, 'utf8'), /secret/);
  });
});
