package dev.assay.internal.targets.embedded.lambda;

import dev.assay.internal.targets.embedded.access.Caller;
import dev.assay.internal.targets.embedded.http.Request;
import dev.assay.internal.targets.embedded.http.RequestHead;
import dev.assay.internal.targets.embedded.http.Response;
import dev.assay.internal.targets.embedded.service.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Finds the operation that a request stands for. It knows the names of all operations of the API, also of those that are not here. */
final class Routes {

    private static final List<Path> PATHS = read();

    private final Map<String, Operation<ApiRequest>> operations = new HashMap<>();

    /**
     * Where an operation is reached.
     *
     * @param segments of the path; {@code *} stands for anything
     * @param name as the API names the operation
     */
    private record Path(String method, List<String> segments, String name) {

        private static Path of(String line) {
            String[] parts = line.split(" /?", -1);
            return new Path(parts[0], List.of(parts[1].split("/", -1)), parts[2]);
        }

        private boolean matches(String requestMethod, List<String> requested) {
            if (!method.equals(requestMethod) || segments.size() != requested.size()) {
                return false;
            }
            for (int i = 0; i < requested.size(); i++) {
                if (!segments.get(i).equals("*") && !segments.get(i).equals(requested.get(i))) {
                    return false;
                }
            }
            return true;
        }

        /** The first variable segment: a function's name or ARN. */
        private String resource(List<String> requested) {
            int variable = segments.indexOf("*");
            return variable < 0 ? "" : requested.get(variable);
        }
    }

    /** @param name as the API names the operation */
    void add(String name, Operation<ApiRequest> operation) {
        operations.put(name, operation);
    }

    /**
     * Has a request answered by its operation, if the caller may ask for it.
     *
     * @throws ServiceError if the operation is not here, with its name
     */
    Response answer(String id, Request request, Caller caller) throws IOException {
        RequestHead head = request.head();
        List<String> requested = head.segments();
        Optional<Path> path = find(head.method(), requested);
        ApiRequest asked =
                new ApiRequest(id, path.map(found -> found.resource(requested)).orElse(""), request);
        path.ifPresent(found -> ExecutionRole.check(caller, found.name(), asked));
        Operation<ApiRequest> operation =
                path.map(found -> operations.get(found.name())).orElse(null);
        if (operation == null) {
            throw unknown(path, head.method() + " " + head.path());
        }
        return operation.answer(asked);
    }

    private static ServiceError unknown(Optional<Path> path, String asked) {
        return ServiceError.ofUser(
                404,
                "UnknownOperationException",
                "The embedded target does not have "
                        + path.map(found -> found.name() + " (" + asked + ")").orElse(asked)
                        + "; docs/guide/embedded-target.md lists the operations that it has");
    }

    /** The operation's name; method and path if the API has no such operation. */
    String nameOf(RequestHead head) {
        return find(head.method(), head.segments()).map(Path::name).orElse(head.method() + " " + head.path());
    }

    private static Optional<Path> find(String method, List<String> requested) {
        return PATHS.stream().filter(path -> path.matches(method, requested)).findFirst();
    }

    private static List<Path> read() {
        try (InputStream in = Objects.requireNonNull(Routes.class.getResourceAsStream("operations.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Path::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
