package dev.assay.internal.targets.embedded.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.internal.targets.embedded.http.Response;
import dev.assay.internal.targets.embedded.instance.Fleet;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Creates, shows, changes and deletes functions. */
final class FunctionOperations {

    private static final Set<String> CODE_FIELDS = Set.of("FunctionName", "ZipFile", "RevisionId", "Architectures");

    private static final int LONGEST_ZIP_BYTES = 52_428_800;

    private final Functions functions;
    private final AccountConcurrency account;
    private final Fleet fleet;
    private final Clock clock;
    private final CodeLinks links;
    private final AtomicInteger packages = new AtomicInteger();

    FunctionOperations(Functions functions, AccountConcurrency account, Fleet fleet, Clock clock, CodeLinks links) {
        this.functions = functions;
        this.account = account;
        this.fleet = fleet;
        this.clock = clock;
        this.links = links;
    }

    void addTo(Routes routes) {
        routes.add("CreateFunction", this::create);
        routes.add("GetFunction", this::get);
        routes.add("GetFunctionConfiguration", this::configuration);
        routes.add("UpdateFunctionConfiguration", this::configure);
        routes.add("UpdateFunctionCode", this::load);
        routes.add("DeleteFunction", this::delete);
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
        Revision revision = function.current();
        ObjectNode answer = Json.object();
        answer.set("Configuration", FunctionJson.of(revision));
        answer.putObject("Code").put("RepositoryType", "S3").put("Location", links.to(revision.code()));
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
        DeployedFunction function = functions.get(request.function(ReferenceForm.FUNCTION_NAME));
        ConfigurationRequest wanted = new ConfigurationRequest(request.json());
        Revision changed = function.configure(wanted.revisionId(), wanted::changed);
        return JsonAnswers.json(200, FunctionJson.updating(changed));
    }

    private Response load(ApiRequest request) {
        DeployedFunction function = functions.get(request.function(ReferenceForm.FUNCTION_NAME));
        JsonNode body = request.json();
        Architectures.check(body.path("Architectures"));
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
        FunctionReference reference = request.function(ReferenceForm.NAMESPACED);
        String qualifier = reference.qualifier();
        if (qualifier != null) {
            throw notDeleted(reference.name(), qualifier);
        }
        functions.remove(reference).delete();
        return JsonAnswers.empty();
    }

    /** Only a function as a whole can be deleted here, because no version or alias can be made. */
    private static ServiceError notDeleted(String name, String qualifier) {
        if (qualifier.equals(FunctionReference.LATEST)) {
            return ServiceError.invalidParameter("$LATEST version cannot be deleted without deleting the function.");
        }
        return qualifier.matches("(?![0-9]+$)[a-zA-Z0-9-_]+")
                ? ServiceError.invalidParameter("Deletion of aliases is not currently supported.")
                : new FunctionReference(name, null).notFound();
    }

    private DeployedFunction find(ApiRequest request) {
        return functions.get(request.function(ReferenceForm.NAMESPACED));
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
            if (zip.length > LONGEST_ZIP_BYTES) {
                throw ServiceError.entityTooLarge("Zipped size must be smaller than " + LONGEST_ZIP_BYTES + " bytes");
            }
            return DeployedCode.unpack(zip, fleet.codeFolder(function + "-" + packages.incrementAndGet()));
        } catch (IOException e) {
            throw ServiceError.ofUser(400, "SerializationException", "ZipFile must be in base64");
        }
    }
}
