import type { Context, Span } from '@opentelemetry/api';
import type { Work } from '../domain/observer.ts';

/** The span of a piece of work. */
interface WorkSpan {
  readonly context: Context;
  fail(error: unknown): void;
  end(): void;
}

/** Work that may have a span. Without traces it has none. */
export interface TracedWork {
  readonly span: WorkSpan | undefined;
}

export interface Traces {
  begin(work: Work, fields: Readonly<Record<string, string>>, outer: WorkSpan | undefined): WorkSpan;
  /** Sends the remaining spans and waits for at most 5 seconds. */
  close(): Promise<void>;
}

const CLOSE_MILLISECONDS = 5_000;

/**
 * Opens traces that send spans over OTLP/HTTP. The OpenTelemetry packages read the variables of the OpenTelemetry
 * specification themselves. Only this function loads them, so that a server without traces saves their memory and time.
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

/**
 * Marks a span as failed with the type of the error only, because its message may hold details that only the log may
 * have.
 */
function markFailed(span: Span, error: unknown, code: number): void {
  span.setStatus({ code });
  span.setAttribute('error.type', error instanceof Error ? error.name : typeof error);
}
