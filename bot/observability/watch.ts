import type { Logger } from 'pino';
import type { Observer } from '../domain/observer.ts';
import { openLog } from './log.ts';
import { type Measured, openMetrics, serveMetrics } from './metrics.ts';
import { openObserver } from './observer.ts';
import { openTraces } from './traces.ts';

export interface WatchSettings {
  readonly HOST: string;
  readonly LOG_LEVEL: string;
  readonly METRICS_PORT: number | undefined;
  readonly OTEL_EXPORTER_OTLP_ENDPOINT: string | undefined;
}

/** The log, the metrics and the traces of one server. */
export interface Watch {
  readonly log: Logger;
  readonly observer: Observer;
  /** Serves the metrics and returns their address, or `undefined` if the settings have no port for them. */
  serveMetrics(measure: () => Promise<Measured>): Promise<string | undefined>;
  close(): Promise<void>;
}

/** Opens the log of a server, and metrics and traces if the settings ask for them. */
export async function openWatch(settings: WatchSettings): Promise<Watch> {
  const metrics = settings.METRICS_PORT === undefined ? undefined : openMetrics();
  const traces = settings.OTEL_EXPORTER_OTLP_ENDPOINT === undefined ? undefined : await openTraces();
  const observer = openObserver({ traces, ...(metrics && { count: (noted) => metrics.count(noted) }) });
  const log = openLog({ level: settings.LOG_LEVEL, fields: () => observer.logFields() });
  const closing: (() => Promise<void>)[] = traces ? [() => traces.close()] : [];
  return {
    log,
    observer,
    async serveMetrics(measure) {
      if (metrics === undefined) return undefined;
      const server = await serveMetrics(metrics, measure, { host: settings.HOST, port: settings.METRICS_PORT ?? 0 });
      closing.push(() => server.close());
      return server.url;
    },
    close: async () => {
      await Promise.all(closing.map((end) => end()));
    },
  };
}
