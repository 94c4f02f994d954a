package dev.assay.internal.targets.aws;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.lambda.model.CreateEventSourceMappingResponse;
import software.amazon.awssdk.services.lambda.model.CreateFunctionRequest;
import software.amazon.awssdk.services.lambda.model.DeleteFunctionRequest;
import software.amazon.awssdk.services.lambda.model.LambdaRequest;
import software.amazon.awssdk.services.lambda.model.ListEventSourceMappingsResponse;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketRequest;
import software.amazon.awssdk.services.s3.model.S3Request;

/** Sees every request of a run: writes down what it makes before it is made, and refuses to change what the run did not make. */
final class OwnedResources implements ExecutionInterceptor {

    private static final ExecutionAttribute<Boolean> MAKING = new ExecutionAttribute<>("dev.assay.aws.making");

    /** Operations on a function that leave it as it is, beside those whose names say so. */
    private static final Set<String> HARMLESS = Set.of("invoke", "invokeasync", "invokewithresponsestream");

    private static final Set<String> UNLISTED =
            Set.of("publishlayerversion", "createcodesigningconfig", "createcapacityprovider");

    private final RunOfTarget run;
    private final FunctionLogs logs;
    private final Set<String> mappings = ConcurrentHashMap.newKeySet();

    OwnedResources(RunOfTarget run, FunctionLogs logs) {
        this.run = run;
        this.logs = logs;
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        SdkRequest request = context.request();
        Optional<Resource> made = made(request);
        if (made.isPresent()) {
            if (request instanceof CreateFunctionRequest) {
                logs.make(made.get().name());
            }
            checkName(made.get());
            run.making(made.get());
            attributes.putAttribute(MAKING, true);
        } else {
            refuseUnlisted(request);
            changed(request).filter(resource -> !run.owns(resource)).ifPresent(resource -> {
                throw new NotAllowedException(resource + " must be one that this run made: nothing else is changed");
            });
        }
    }

    /** What has such a name is found by its tags, and is nobody else's. */
    private void checkName(Resource made) {
        String start = Inventories.NAME + run.tags().run() + "-";
        boolean ofSource = made.kind().compareTo(ResourceKind.FUNCTION) < 0;
        if (ofSource && !made.name().startsWith(start)) {
            throw new NotAllowedException(made + " must have a name that begins with " + start
                    + " on the target aws: begin it with stage.function()");
        }
    }

    /** What would be left after a kill, because it is in no list. */
    private static void refuseUnlisted(SdkRequest request) {
        String operation = operation(request);
        boolean listed = request instanceof LambdaRequest || request instanceof S3Request;
        boolean unknown = SourceResources.isOfSource(request)
                ? !SourceResources.isHarmless(request)
                        && SourceResources.changed(request).isEmpty()
                : !listed && operation.startsWith("create");
        if (unknown || UNLISTED.contains(operation)) {
            throw new NotAllowedException(operation + " must not be asked for on the target aws:"
                    + " what it makes is not in the list of what the run removes");
        }
    }

    private static String operation(SdkRequest request) {
        return EventRequests.operation(request);
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        end(attributes);
        if (context.request() instanceof DeleteFunctionRequest deleted && deleted.qualifier() == null) {
            run.removed(new Resource(ResourceKind.FUNCTION, name(deleted.functionName())));
        } else if (context.request() instanceof DeleteBucketRequest deleted) {
            run.removed(new Resource(ResourceKind.BUCKET, deleted.bucket()));
        } else if (SourceResources.isOfSource(context.request()) && SourceResources.removes(context.request())) {
            SourceResources.changed(context.request()).ifPresent(run::removed);
        } else if (context.response() instanceof CreateEventSourceMappingResponse mapping) {
            mappings.add(mapping.uuid());
        } else if (context.response() instanceof ListEventSourceMappingsResponse page) {
            page.eventSourceMappings().stream()
                    .filter(one -> run.owns(new Resource(ResourceKind.MAPPING, Mappings.function(one.functionArn()))))
                    .forEach(one -> mappings.add(one.uuid()));
        }
    }

    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        end(attributes);
    }

    private void end(ExecutionAttributes attributes) {
        if (Boolean.TRUE.equals(attributes.getAttribute(MAKING))) {
            attributes.putAttribute(MAKING, false);
            run.made();
        }
    }

    private static Optional<Resource> made(SdkRequest request) {
        if (request instanceof CreateFunctionRequest function) {
            return Optional.of(new Resource(ResourceKind.FUNCTION, function.functionName()));
        }
        return request instanceof CreateBucketRequest bucket
                ? Optional.of(new Resource(ResourceKind.BUCKET, bucket.bucket()))
                : SourceResources.made(request);
    }

    /** The function or bucket that a request changes as a whole. Objects lie in places of which their users know that they are theirs. */
    private Optional<Resource> changed(SdkRequest request) {
        String operation = operation(request);
        if (SourceResources.isOfSource(request)) {
            return SourceResources.isHarmless(request) ? Optional.empty() : SourceResources.changed(request);
        }
        if (operation.endsWith("eventsourcemapping") && !isHarmless(operation)) {
            return Optional.of(EventRequests.text(request, "UUID"))
                    .filter(mapping -> !mappings.contains(mapping))
                    .map(mapping -> new Resource(ResourceKind.MAPPING, mapping));
        }
        if (request instanceof LambdaRequest && !isHarmless(operation)) {
            return request.getValueForField("FunctionName", String.class)
                    .map(function -> new Resource(ResourceKind.FUNCTION, name(function)));
        }
        return operation.matches("(delete|put)bucket.*")
                ? request.getValueForField("Bucket", String.class)
                        .map(bucket -> new Resource(ResourceKind.BUCKET, bucket))
                : Optional.empty();
    }

    private static boolean isHarmless(String operation) {
        return operation.startsWith("get") || operation.startsWith("list") || HARMLESS.contains(operation);
    }

    /** Of a name, an ARN or a part of one, with or without a qualifier. */
    private static String name(String function) {
        return function.replaceFirst("^.*function:", "")
                .replaceFirst("^[0-9]{12}:", "")
                .replaceFirst(":.*$", "");
    }
}
