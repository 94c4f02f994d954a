package dev.assay.internal.targets.embedded.lambda;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.internal.targets.embedded.events.EventSettings;
import dev.assay.internal.targets.embedded.http.Response;
import java.time.Clock;

/**
 * Sets, shows and takes away how a function's events are treated.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-configuring.html">Configuring error handling settings
 *     for Lambda asynchronous invocations</a>
 */
final class EventSettingsOperations {

    private static final String PATH = " /2019-09-25/functions/*/event-invoke-config";

    private final Functions functions;
    private final Destinations destinations;
    private final Clock clock;

    EventSettingsOperations(Functions functions, Destinations destinations, Clock clock) {
        this.functions = functions;
        this.destinations = destinations;
        this.clock = clock;
    }

    void addTo(Routes routes) {
        routes.add("PutFunctionEventInvokeConfig", "PUT" + PATH, this::put);
        routes.add("UpdateFunctionEventInvokeConfig", "POST" + PATH, this::update);
        routes.add("GetFunctionEventInvokeConfig", "GET" + PATH, this::get);
        routes.add("DeleteFunctionEventInvokeConfig", "DELETE" + PATH, this::delete);
        routes.add("ListFunctionEventInvokeConfigs", "GET" + PATH + "/list", this::list);
    }

    private Response put(ApiRequest request) {
        return treat(request, EventSettings.DEFAULT);
    }

    private Response update(ApiRequest request) {
        return treat(request, isSet(find(request)).events());
    }

    /** @param before what stays as it is where the request says nothing */
    private Response treat(ApiRequest request, EventSettings before) {
        DeployedFunction function = find(request);
        EventSettings settings = new EventSettingsRequest(request.json()).changed(before, clock.instant());
        destinations.check(settings.onSuccess(), true);
        destinations.check(settings.onFailure(), false);
        function.treatEvents(settings);
        return JsonAnswers.json(200, shown(function));
    }

    private Response get(ApiRequest request) {
        return JsonAnswers.json(200, shown(isSet(find(request))));
    }

    private Response delete(ApiRequest request) {
        isSet(find(request)).treatEvents(EventSettings.DEFAULT);
        return JsonAnswers.empty();
    }

    /** There is one version of each function, and so at most one. */
    private Response list(ApiRequest request) {
        DeployedFunction function = find(request);
        ObjectNode answer = Json.object();
        var listed = answer.putArray("FunctionEventInvokeConfigs");
        if (!function.events().equals(EventSettings.DEFAULT)) {
            listed.add(shown(function));
        }
        return JsonAnswers.json(200, answer);
    }

    private DeployedFunction find(ApiRequest request) {
        String name = request.function();
        request.parameter("Qualifier").ifPresent(qualifier -> Arn.checkQualifier(name, qualifier));
        return functions.get(name);
    }

    private static DeployedFunction isSet(DeployedFunction function) {
        if (function.events().equals(EventSettings.DEFAULT)) {
            throw ServiceError.notFound("The function " + arn(function) + " doesn't have an EventInvokeConfig");
        }
        return function;
    }

    private static String arn(DeployedFunction function) {
        return Arn.of(function.name()) + ":" + Arn.LATEST;
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
