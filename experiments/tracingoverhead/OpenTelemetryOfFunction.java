package tracingoverhead;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.sender.jdk.internal.JdkHttpSenderProvider;
import io.opentelemetry.instrumentation.awssdk.v2_2.AwsSdkTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;

/**
 * OpenTelemetry as a function has it: a span per invocation and one per SDK call, sent to a collector on loopback before the invocation
 * ends.
 */
final class OpenTelemetryOfFunction {

    private static final int FLUSH_SECONDS = 10;

    /** The exporter looks it up through its own class loader; it is packaged because it is named here. */
    private static final Class<?> SENDER = JdkHttpSenderProvider.class;

    private final SdkTracerProvider provider;
    private final AwsSdkTelemetry aws;
    private final Tracer tracer;

    private OpenTelemetryOfFunction(SdkTracerProvider provider) {
        this.provider = provider;
        OpenTelemetrySdk sdk =
                OpenTelemetrySdk.builder().setTracerProvider(provider).build();
        this.aws = AwsSdkTelemetry.create(sdk);
        this.tracer = sdk.getTracer("function");
    }

    static OpenTelemetryOfFunction start() {
        Objects.requireNonNull(SENDER);
        OtlpHttpSpanExporter exporter = OtlpHttpSpanExporter.builder()
                .setEndpoint("http://127.0.0.1:" + SilentCollector.start() + "/v1/traces")
                .build();
        return new OpenTelemetryOfFunction(SdkTracerProvider.builder()
                .addSpanProcessor(BatchSpanProcessor.builder(exporter).build())
                .build());
    }

    void instrument(ClientOverrideConfiguration.Builder client) {
        client.addExecutionInterceptor(aws.createExecutionInterceptor());
    }

    /** Within the span of an invocation. */
    <T> T traced(Supplier<T> handler) {
        Span span =
                tracer.spanBuilder("invocation").setSpanKind(SpanKind.SERVER).startSpan();
        Scope scope = span.makeCurrent();
        try {
            return handler.get();
        } finally {
            scope.close();
            span.end();
            flush();
        }
    }

    private void flush() {
        if (!provider.forceFlush().join(FLUSH_SECONDS, TimeUnit.SECONDS).isSuccess()) {
            throw new IllegalStateException("spans must have been exported before the invocation ends");
        }
    }
}
