import "server-only";
import { context, trace } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import { BasicTracerProvider, BatchSpanProcessor, type SpanExporter } from "@opentelemetry/sdk-trace-base";
import { redactSpan } from "./redact-span.ts";

/** Sends spans without what they may not tell. */
function redacting(exporter: SpanExporter): SpanExporter {
  return {
    export: (spans, done) => exporter.export(spans.map(redactSpan), done),
    forceFlush: async () => exporter.forceFlush?.(),
    shutdown: () => exporter.shutdown(),
  };
}

/**
 * Has Next's own spans and those of jobs sent to an OpenTelemetry collector (OTLP over HTTP, `/v1/traces`). No header of a
 * visitor continues a trace of theirs here. To be called before the application is loaded; gives what sends the last ones.
 */
export function startTraces(collectorUrl: string, part: "web" | "worker"): () => Promise<void> {
  const exporter = new OTLPTraceExporter({ url: `${collectorUrl}/v1/traces`, timeoutMillis: 5_000 });
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({ "service.name": "coup-de-main", "service.instance.id": part }),
    spanProcessors: [new BatchSpanProcessor(redacting(exporter))],
  });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  trace.setGlobalTracerProvider(provider);
  return async () => {
    await provider.shutdown();
    trace.disable();
    context.disable();
  };
}
