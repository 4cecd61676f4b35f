import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Noted } from '../domain/observer.ts';

/** Values that each scrape reads from the database, so every replica reports the same ones. */
export interface Measured {
  readonly requests: Readonly<Record<string, number>>;
  readonly consoleReports: Readonly<Record<string, number>>;
  readonly signInVerdicts: Readonly<Record<string, number>>;
  readonly signInSights: readonly { readonly witness: string; readonly outcome: string; readonly count: number }[];
  /** Number of jobs that are due but haven't started. */
  readonly waitingJobs: number;
  readonly oldestJobSeconds: number;
}

/** The metrics of one server. */
export interface Metrics {
  count(noted: Noted): void;
  /**
   * Returns the text for a scrape in the text exposition format of Prometheus.
   * @param measured `undefined` while the database is away: then only the values of this process are there
   */
  text(measured: Measured | undefined): Promise<string>;
  readonly contentType: string;
}

/** Buckets for durations, in seconds. */
const SECONDS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30];
/** Buckets for decisions, in seconds. They are longer because people decide. */
const DECISION_SECONDS = [10, 30, 60, 120, 300, 600, 1800, 3600, 7200];

/** Opens the metrics of a server, including those of its process, in a registry of their own. */
export function openMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const count = openCounts(registry);
  const setMeasured = openGauges(registry);
  return {
    contentType: registry.contentType,
    count,
    async text(measured) {
      setMeasured(measured);
      return await registry.metrics();
    },
  };
}

function instrumentsIn(registry: Registry) {
  const registers = [registry];
  return {
    histogram: (name: string, help: string, labelNames: string[], buckets = SECONDS) =>
      new Histogram({ name, help, labelNames, buckets, registers }),
    counter: (name: string, help: string, labelNames: string[]) => new Counter({ name, help, labelNames, registers }),
    gauge: (name: string, help: string, labelNames: string[] = []) => new Gauge({ name, help, labelNames, registers }),
  };
}

/** Opens the metrics that this server counts while it works. */
function openCounts(registry: Registry): (noted: Noted) => void {
  const { histogram, gauge } = instrumentsIn(registry);
  const requests = histogram(
    'rooms_http_request_seconds',
    'Answered requests; status 429 is a throttle of this server',
    ['method', 'route', 'status'],
  );
  const jobs = histogram('rooms_job_seconds', 'Jobs that ran; a failed one runs again', ['name', 'outcome']);
  const countCall = openCallCounts(registry);
  const decisions = histogram(
    'rooms_decision_seconds',
    'From submission to a decision taken here',
    ['outcome'],
    DECISION_SECONDS,
  );
  const held = gauge('rooms_held_polls', 'Consoles whose answer is held back');
  const setTimes = openTimes(registry);
  return (noted) => {
    switch (noted.what) {
      case 'request':
        return requests.observe({ method: noted.method, route: noted.route, status: noted.status }, noted.seconds);
      case 'job':
        return jobs.observe({ name: noted.name, outcome: noted.outcome }, noted.seconds);
      case 'graph call':
      case 'connector call':
      case 'send pace':
        return countCall(noted);
      case 'decision':
        return decisions.observe({ outcome: noted.outcome }, noted.seconds);
      case 'held polls':
        return held.inc(noted.change);
      case 'commit':
      case 'clock':
      case 'credential end':
        return setTimes(noted);
    }
  };
}

type NotedCall = Extract<Noted, { readonly what: 'connector call' | 'graph call' | 'send pace' }>;

/** Opens the counts of what was asked of Microsoft Graph and Teams. */
function openCallCounts(registry: Registry): (noted: NotedCall) => void {
  const { counter } = instrumentsIn(registry);
  const graph = counter('rooms_graph_calls_total', 'Uses of Microsoft Graph by what came of them', ['call', 'outcome']);
  const connector = counter('rooms_connector_calls_total', 'Calls of Teams by what came of them, each try counted', [
    'method',
    'outcome',
  ]);
  const paces = counter(
    'rooms_send_pace_total',
    'Questions whether a send to Teams may start: granted, later, or alone without an answer of the database',
    ['outcome'],
  );
  return (noted) => {
    if (noted.what === 'graph call') graph.inc({ call: noted.call, outcome: noted.outcome });
    else if (noted.what === 'connector call') connector.inc({ method: noted.method, outcome: noted.outcome });
    else paces.inc({ outcome: noted.outcome });
  };
}

type NotedTime = Extract<Noted, { readonly what: 'clock' | 'commit' | 'credential end' }>;

/** Opens the metrics about times: that of the last commit, how far the clocks are apart, and when credentials end. */
function openTimes(registry: Registry): (noted: NotedTime) => void {
  const { gauge } = instrumentsIn(registry);
  const committed = gauge('rooms_last_commit_timestamp_seconds', 'When this server last committed a change');
  const clock = gauge('rooms_clock_ahead_seconds', 'How far the clock of this machine is ahead of another', ['clock']);
  const ends = gauge('rooms_credential_end_timestamp_seconds', 'When the secret or certificate of an app ends', [
    'app',
  ]);
  return (noted) => {
    if (noted.what === 'commit') committed.setToCurrentTime();
    else if (noted.what === 'credential end') ends.set({ app: noted.app }, noted.at.getTime() / 1000);
    else clock.set({ clock: noted.clock }, noted.seconds);
  };
}

/** Opens the metrics that come from the database. They are set before each scrape. */
function openGauges(registry: Registry): (measured: Measured | undefined) => void {
  const { gauge } = instrumentsIn(registry);
  const states = gauge('rooms_requests', 'Approval requests in the database by state', ['state']);
  const reports = gauge('rooms_console_reports', 'Reports of consoles in the database by stage', ['stage']);
  const verdicts = gauge('rooms_sign_in_verdicts', 'Requests by what all witnesses say of their sign-in', ['state']);
  const sights = gauge('rooms_sign_in_sights', 'What witnesses outside the consoles said', ['witness', 'outcome']);
  const waiting = gauge('rooms_outbox_jobs', 'Jobs that are due and have not begun');
  const oldest = gauge('rooms_outbox_age_seconds', 'How long the oldest of them has been due');
  const up = gauge('rooms_database_up', '1 if the database answered this scrape, otherwise 0');
  return (measured) => {
    up.set(measured ? 1 : 0);
    for (const counted of [states, reports, verdicts, sights]) counted.reset();
    waiting.remove();
    oldest.remove();
    if (!measured) return;
    for (const [state, count] of Object.entries(measured.requests)) states.set({ state }, count);
    for (const [stage, count] of Object.entries(measured.consoleReports)) reports.set({ stage }, count);
    for (const [state, count] of Object.entries(measured.signInVerdicts)) verdicts.set({ state }, count);
    for (const { count, ...said } of measured.signInSights) sights.set(said, count);
    waiting.set(measured.waitingJobs);
    oldest.set(measured.oldestJobSeconds);
  };
}

async function scrape(response: ServerResponse, metrics: Metrics, measure: () => Promise<Measured>): Promise<void> {
  try {
    const text = await metrics.text(await measure().catch(() => undefined));
    response.setHeader('content-type', metrics.contentType);
    end(response, 200, text);
  } catch {
    end(response, 503);
  }
}

/** Ends a response without `writeHead`, which restify replaces for the whole process. */
function end(response: ServerResponse, status: number, text = ''): void {
  response.statusCode = status;
  response.end(text);
}

/** A running server for scrapes. */
export interface MetricsServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the metrics without authentication on a separate port, which no proxy may expose. */
export async function serveMetrics(
  metrics: Metrics,
  measure: () => Promise<Measured>,
  place: { readonly host: string; readonly port: number },
): Promise<MetricsServer> {
  const server = createServer((request, response) => {
    const isScrape = request.method === 'GET' && request.url === '/metrics';
    void (isScrape ? scrape(response, metrics, measure) : end(response, 404));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(place.port, place.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${place.host}:${port}/metrics`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
