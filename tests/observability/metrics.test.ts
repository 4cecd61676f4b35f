import assert from 'node:assert/strict';
import { openMetrics, serveMetrics } from '../../bot/observability/metrics.ts';

describe('the metrics', () => {
  it('are served while the database is away, and then say nothing about what is in it', async () => {
    let isAway = false;
    const measured = {
      requests: { pending: 2 },
      consoleReports: { taken: 5 },
      signInVerdicts: { failed: 6 },
      signInSights: [{ witness: 'sign_in_log', outcome: 'unread', count: 7 }],
      waitingJobs: 3,
      oldestJobSeconds: 4,
    };
    const metrics = openMetrics();
    const server = await serveMetrics(
      metrics,
      () => (isAway ? Promise.reject(new Error('away')) : Promise.resolve(measured)),
      { host: '127.0.0.1', port: 0 },
    );
    metrics.count({ what: 'commit' });
    metrics.count({ what: 'clock', clock: 'microsoft', seconds: -7 });
    metrics.count({ what: 'credential end', app: 'graph', at: new Date(5000) });
    const scrape = async (): Promise<string> => (await fetch(server.url)).text();
    const text = await scrape();
    for (const line of [
      /^rooms_database_up 1$/m,
      /^rooms_requests\{state="pending"\} 2$/m,
      /^rooms_console_reports\{stage="taken"\} 5$/m,
      /^rooms_sign_in_verdicts\{state="failed"\} 6$/m,
      /^rooms_sign_in_sights\{witness="sign_in_log",outcome="unread"\} 7$/m,
      /^rooms_outbox_jobs 3$/m,
      /^rooms_outbox_age_seconds 4$/m,
      /^rooms_credential_end_timestamp_seconds\{app="graph"\} 5$/m,
      /^rooms_clock_ahead_seconds\{clock="microsoft"\} -7$/m,
    ])
      assert.match(text, line);
    const committed = Number(/^rooms_last_commit_timestamp_seconds (\S+)$/m.exec(text)?.[1]);
    assert.ok(Math.abs(Date.now() / 1000 - committed) < 60, String(committed));
    isAway = true;
    const away = await scrape();
    assert.match(away, /^rooms_database_up 0$/m);
    assert.match(away, /^rooms_last_commit_timestamp_seconds \d/m);
    assert.doesNotMatch(
      away,
      /^rooms_(requests|console_reports|sign_in_verdicts|sign_in_sights|outbox_jobs|outbox_age_seconds)\b/m,
    );
    await server.close();
  });
});
