package dev.assay.internal.targets.embedded.lambda;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.internal.targets.embedded.events.EventSettings;
import dev.assay.internal.targets.embedded.http.Response;
import java.time.Clock;
import java.util.Optional;

/**
 * Sets, shows and takes away how a function's events are treated.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-configuring.html">Configuring error handling settings
 *     for Lambda asynchronous invocations</a>
 */
final class EventSettingsOperations {

    private final Functions functions;
    private final Destinations destinations;
    private final Clock clock;

    EventSettingsOperations(Functions functions, Destinations destinations, Clock clock) {
        this.functions = functions;
        this.destinations = destinations;
        this.clock = clock;
    }

    void addTo(Routes routes) {
        routes.add("PutFunctionEventInvokeConfig", this::put);
        routes.add("UpdateFunctionEventInvokeConfig", this::update);
        routes.add("GetFunctionEventInvokeConfig", this::get);
        routes.add("DeleteFunctionEventInvokeConfig", this::delete);
        routes.add("ListFunctionEventInvokeConfigs", this::list);
    }

    private Response put(ApiRequest request) {
        return treat(existing(request), request, EventSettings.DEFAULT);
    }

    private Response update(ApiRequest request) {
        existing(request);
        DeployedFunction function = configured(request);
        return treat(function, request, function.events());
    }

    /** @param before stays as it is if the request says nothing */
    private Response treat(DeployedFunction function, ApiRequest request, EventSettings before) {
        EventSettings settings = new EventSettingsRequest(request.json()).changed(before, clock.instant());
        destinations.check(function.name(), settings);
        function.treatEvents(settings);
        return JsonAnswers.json(200, shown(function));
    }

    private Response get(ApiRequest request) {
        return JsonAnswers.json(200, shown(configured(request)));
    }

    private Response delete(ApiRequest request) {
        configured(request).treatEvents(EventSettings.DEFAULT);
        return JsonAnswers.empty();
    }

    /** There is one version of each function, and so at most one. */
    private Response list(ApiRequest request) {
        DeployedFunction function = existing(request);
        ObjectNode answer = Json.object();
        var listed = answer.putArray("FunctionEventInvokeConfigs");
        if (isConfigured(function)) {
            listed.add(shown(function));
        }
        return JsonAnswers.json(200, answer);
    }

    private DeployedFunction existing(ApiRequest request) {
        FunctionReference reference = request.function(ReferenceForm.NAMESPACED);
        return find(reference).orElseThrow(() -> ServiceError.notFound("The function doesn't exist."));
    }

    private DeployedFunction configured(ApiRequest request) {
        FunctionReference reference = request.function(ReferenceForm.NAMESPACED);
        return find(reference)
                .filter(EventSettingsOperations::isConfigured)
                .orElseThrow(() -> ServiceError.notFound(
                        "The function " + reference.orLatest().arn() + " doesn't have an EventInvokeConfig"));
    }

    private Optional<DeployedFunction> find(FunctionReference reference) {
        return reference.isLatest() ? functions.find(reference.name()) : Optional.empty();
    }

    private static boolean isConfigured(DeployedFunction function) {
        return !function.events().equals(EventSettings.DEFAULT);
    }

    private static String arn(DeployedFunction function) {
        return FunctionReference.arn(function.name()) + ":" + FunctionReference.LATEST;
    }

    private static ObjectNode shown(DeployedFunction function) {
        EventSettings settings = function.events();
        ObjectNode json = Json.object()
                .put("LastModified", settings.modified().toEpochMilli() / 1000.0)
                .put("FunctionArn", arn(function));
        if (settings.retries() != null) {
            json.put("MaximumRetryAttempts", settings.retries());
        }
        if (settings.ageSeconds() != null) {
            json.put("MaximumEventAgeInSeconds", settings.ageSeconds());
        }
        ObjectNode destinations = json.putObject("DestinationConfig");
        ObjectNode onSuccess = destinations.putObject("OnSuccess");
        ObjectNode onFailure = destinations.putObject("OnFailure");
        if (settings.onSuccess() != null) {
            onSuccess.put("Destination", settings.onSuccess());
        }
        if (settings.onFailure() != null) {
            onFailure.put("Destination", settings.onFailure());
        }
        return json;
    }
}
