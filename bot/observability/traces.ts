import type { Context, Span } from '@opentelemetry/api';
import type { Work } from '../domain/observer.ts';

/** A piece of work that is being traced. */
interface WorkSpan {
  readonly context: Context;
  fail(error: unknown): void;
  end(): void;
}

export interface TracedWork {
  readonly span: WorkSpan | undefined;
}

export interface Traces {
  begin(work: Work, fields: Readonly<Record<string, string>>, outer: WorkSpan | undefined): WorkSpan;
  /** Sends what was not sent yet, for a few seconds at most. */
  close(): Promise<void>;
}

const CLOSE_MILLISECONDS = 5_000;

/**
 * Spans over OTLP/HTTP, set up by the variables of the OpenTelemetry specification, which its packages read themselves.
 * They are loaded here only, as they take memory and time that a server without traces need not spend.
 */
export async function openTraces(): Promise<Traces> {
  const [api, { BatchSpanProcessor, TracerProvider }, { OTLPTraceExporter }, resources] = await Promise.all([
    import('@opentelemetry/api'),
    import('@opentelemetry/sdk-trace'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
  ]);
  const named = resources.resourceFromAttributes({ 'service.name': 'rooms-otp' });
  const resource = named.merge(resources.detectResources({ detectors: [resources.envDetector] }));
  const provider = new TracerProvider({
    resource,
    spanProcessors: [new BatchSpanProcessor({ exporter: new OTLPTraceExporter() })],
  });
  const tracer = provider.getTracer('rooms-otp');
  return {
    begin(work, fields, outer) {
      const parent = outer?.context ?? api.ROOT_CONTEXT;
      const kind =
        work.kind === 'job'
          ? api.SpanKind.CONSUMER
          : work.kind === 'request'
            ? api.SpanKind.SERVER
            : api.SpanKind.INTERNAL;
      const span = tracer.startSpan(work.name, { kind, attributes: { ...fields } }, parent);
      return {
        context: api.trace.setSpan(parent, span),
        fail: (error) => markFailed(span, error, api.SpanStatusCode.ERROR),
        end: () => span.end(),
      };
    },
    close: async () => {
      const late = new Promise<void>((resolve) => setTimeout(resolve, CLOSE_MILLISECONDS).unref());
      await Promise.race([provider.shutdown().catch(() => undefined), late]);
    },
  };
}

/** The kind of error only: its message may hold what belongs to the log alone. */
function markFailed(span: Span, error: unknown, code: number): void {
  span.setStatus({ code });
  span.setAttribute('error.type', error instanceof Error ? error.name : typeof error);
}
