package dev.assay.internal.targets.embedded.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.internal.targets.embedded.http.Response;
import dev.assay.internal.targets.embedded.instance.Fleet;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes, shows, changes and deletes functions. */
final class FunctionOperations {

    private static final Set<String> CODE_FIELDS = Set.of("FunctionName", "ZipFile", "RevisionId", "Architectures");

    private final Functions functions;
    private final AccountConcurrency account;
    private final Fleet fleet;
    private final Clock clock;
    private final AtomicInteger packages = new AtomicInteger();

    FunctionOperations(Functions functions, AccountConcurrency account, Fleet fleet, Clock clock) {
        this.functions = functions;
        this.account = account;
        this.fleet = fleet;
        this.clock = clock;
    }

    void addTo(Routes routes) {
        routes.add("CreateFunction", "POST /2015-03-31/functions", this::create);
        routes.add("GetFunction", "GET /2015-03-31/functions/*", this::get);
        routes.add("GetFunctionConfiguration", "GET /2015-03-31/functions/*/configuration", this::configuration);
        routes.add("UpdateFunctionConfiguration", "PUT /2015-03-31/functions/*/configuration", this::configure);
        routes.add("UpdateFunctionCode", "PUT /2015-03-31/functions/*/code", this::load);
        routes.add("DeleteFunction", "DELETE /2015-03-31/functions/*", this::delete);
    }

    private Response create(ApiRequest request) {
        ConfigurationRequest wanted = new ConfigurationRequest(request.json());
        FunctionConfiguration configuration = wanted.created();
        functions.checkFree(configuration.name());
        Tags tags = new Tags();
        tags.add(wanted.tags());
        DeployedCode code = unpack(configuration.name(), request.json().path("Code"));
        DeployedFunction function = new DeployedFunction(fleet, clock, account, configuration, code, tags);
        try {
            functions.add(function);
        } catch (ServiceError e) {
            code.release();
            throw e;
        }
        return JsonAnswers.json(201, FunctionJson.creating(function.current()));
    }

    private Response get(ApiRequest request) {
        DeployedFunction function = find(request);
        ObjectNode answer = Json.object();
        answer.set("Configuration", FunctionJson.of(function.current()));
        answer.putObject("Code").put("RepositoryType", "embedded");
        ObjectNode tags = Json.object();
        function.tags().all().forEach(tags::put);
        if (!tags.isEmpty()) {
            answer.set("Tags", tags);
        }
        Integer reserved = function.concurrency().reserved();
        if (reserved != null) {
            answer.putObject("Concurrency").put("ReservedConcurrentExecutions", reserved);
        }
        return JsonAnswers.json(200, answer);
    }

    private Response configuration(ApiRequest request) {
        return JsonAnswers.json(200, FunctionJson.of(find(request).current()));
    }

    private Response configure(ApiRequest request) {
        DeployedFunction function = find(request);
        ConfigurationRequest wanted = new ConfigurationRequest(request.json());
        Revision changed = function.configure(wanted.revisionId(), wanted::changed);
        return JsonAnswers.json(200, FunctionJson.updating(changed));
    }

    private Response load(ApiRequest request) {
        DeployedFunction function = find(request);
        JsonNode body = request.json();
        String revisionId =
                body.hasNonNull("RevisionId") ? body.get("RevisionId").asText() : null;
        DeployedCode code = unpack(function.name(), body);
        try {
            return JsonAnswers.json(200, FunctionJson.updating(function.load(revisionId, code)));
        } catch (ServiceError e) {
            code.release();
            throw e;
        }
    }

    private Response delete(ApiRequest request) {
        request.parameter("Qualifier").ifPresent(qualifier -> {
            throw ServiceError.notImplemented("versions of functions; delete without the qualifier " + qualifier);
        });
        functions.remove(request.function()).delete();
        return JsonAnswers.empty();
    }

    private DeployedFunction find(ApiRequest request) {
        String name = request.function();
        request.parameter("Qualifier").ifPresent(qualifier -> Arn.checkQualifier(name, qualifier));
        return functions.get(name);
    }

    private DeployedCode unpack(String function, JsonNode code) {
        for (var field : code.properties()) {
            JsonNode value = field.getValue();
            boolean absent = value.isNull() || value.toString().equals("false");
            if (!absent && !CODE_FIELDS.contains(field.getKey())) {
                throw ServiceError.notImplemented("code from " + field.getKey() + "; give it as ZipFile");
            }
        }
        try {
            byte[] zip = code.path("ZipFile").binaryValue();
            if (zip == null || zip.length == 0) {
                throw ServiceError.invalidParameter("Please provide a source for function code: ZipFile");
            }
            return DeployedCode.unpack(zip, fleet.codeFolder(function + "-" + packages.incrementAndGet()));
        } catch (IOException e) {
            throw ServiceError.ofUser(400, "SerializationException", "ZipFile must be in base64");
        }
    }
}
