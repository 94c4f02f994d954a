package dev.assay.internal.tracing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * Records the SDK calls of a traced function, and has each carry its id. Every client of the AWS SDK finds it by the file {@code
 * software/amazon/awssdk/global/handlers/execution.interceptors}, which packaging adds: see the SDK's
 * <a href="https://sdk.amazonaws.com/java/api/latest/software/amazon/awssdk/core/interceptor/ExecutionInterceptor.html">ExecutionInterceptor</a>.
 */
public final class SdkCalls implements ExecutionInterceptor {

    private static final ExecutionAttribute<CallRecord> CALL = new ExecutionAttribute<>("AssayCall");

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        InvocationTrace invocation = InvocationTrace.current();
        SdkOperation operation = SdkOperation.of(
                attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME),
                attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
        if (invocation == null || operation == null || runsNothing(context.request())) {
            return;
        }
        CallRecord call = invocation.call(operation);
        if (call != null) {
            call.works(
                    resource(operation, context.request()),
                    operation.is("dynamodb", operation.name()) ? ItemMarks.of(context.request()) : List.of(),
                    operation.is("lambda", "Invoke")
                            && !"Event".equals(Members.text(context.request(), "InvocationType")));
            attributes.putAttribute(CALL, call);
        }
    }

    private static boolean runsNothing(SdkRequest request) {
        return "DryRun".equals(Members.text(request, "InvocationType"));
    }

    private static @Nullable String resource(SdkOperation operation, SdkRequest request) {
        StringBuilder resource = new StringBuilder();
        for (String member : operation.resource()) {
            String part = Members.text(request, member);
            if (part != null) {
                resource.append(resource.length() == 0 ? "" : "/").append(part);
            }
        }
        return resource.length() == 0 ? null : resource.toString();
    }

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        CallRecord call = attributes.getAttribute(CALL);
        return call == null ? context.request() : CarriedId.in(context.request(), call.operation(), call.id());
    }

    @Override
    public SdkHttpRequest modifyHttpRequest(Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
        CallRecord call = attributes.getAttribute(CALL);
        return call == null ? context.httpRequest() : CarriedId.in(context.httpRequest(), call.operation(), call.id());
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        CallRecord call = attributes.getAttribute(CALL);
        if (call != null) {
            String from = context.httpResponse()
                    .firstMatchingHeader(CarriedId.METADATA)
                    .orElse(ItemMarks.idIn(context.response()));
            call.succeeded(CallTokens.of(call.operation(), context.response(), context.httpResponse()), from);
        }
    }

    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        CallRecord call = attributes.getAttribute(CALL);
        if (call != null) {
            call.failed(context.exception());
        }
    }
}
