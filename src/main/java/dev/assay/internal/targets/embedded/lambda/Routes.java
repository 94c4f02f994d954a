package dev.assay.internal.targets.embedded.lambda;

import dev.assay.internal.targets.embedded.http.RequestHead;
import dev.assay.internal.targets.embedded.service.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the operation that a method and a path stand for. */
final class Routes {

    private final List<Route> routes = new ArrayList<>();

    /**
     * One operation.
     *
     * @param name as the API names it
     * @param method the HTTP method
     * @param segments of the path; {@code *} stands for a function's name or ARN
     * @param operation what answers it
     */
    record Route(String name, String method, List<String> segments, Operation<ApiRequest> operation) {

        /** The variable segment, where this route's path is that of the request. */
        Optional<String> resource(RequestHead head, List<String> path) {
            if (!method.equals(head.method()) || segments.size() != path.size()) {
                return Optional.empty();
            }
            String resource = "";
            for (int i = 0; i < segments.size(); i++) {
                if (segments.get(i).equals("*")) {
                    resource = path.get(i);
                } else if (!segments.get(i).equals(path.get(i))) {
                    return Optional.empty();
                }
            }
            return Optional.of(resource);
        }
    }

    /** A route and what stands in the place of its variable segment. */
    record Match(Route route, String resource) {}

    void add(String name, String methodAndPath, Operation<ApiRequest> operation) {
        String[] parts = methodAndPath.split(" /", -1);
        routes.add(new Route(name, parts[0], List.of(parts[1].split("/", -1)), operation));
    }

    Match match(RequestHead head) {
        List<String> path = head.segments();
        for (Route route : routes) {
            Optional<String> resource = route.resource(head, path);
            if (resource.isPresent()) {
                return new Match(route, resource.get());
            }
        }
        String known = routes.stream().map(Route::name).distinct().collect(Collectors.joining(", "));
        throw ServiceError.ofUser(
                404,
                "UnknownOperationException",
                "The embedded target does not have " + head.method() + " " + head.path() + "; it has " + known);
    }
}
