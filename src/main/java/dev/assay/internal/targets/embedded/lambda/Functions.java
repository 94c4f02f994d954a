package dev.assay.internal.targets.embedded.lambda;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** All functions of the service, by name. */
final class Functions {

    private final ConcurrentNavigableMap<String, DeployedFunction> byName = new ConcurrentSkipListMap<>();

    Optional<DeployedFunction> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** @throws ServiceError if there is no such function, or no such version of it */
    DeployedFunction get(FunctionReference reference) {
        DeployedFunction function = byName.get(reference.name());
        if (function == null || !reference.isLatest()) {
            throw reference.notFound();
        }
        return function;
    }

    /** Refuses a name that is taken, before any work is done for it. */
    void checkFree(String name) {
        if (byName.containsKey(name)) {
            throw taken(name);
        }
    }

    /** Adds a function; a name can be taken by another request since it was checked. */
    void add(DeployedFunction function) {
        if (byName.putIfAbsent(function.name(), function) != null) {
            throw taken(function.name());
        }
    }

    /** @throws ServiceError if there is no such function */
    DeployedFunction remove(FunctionReference reference) {
        DeployedFunction function = byName.remove(reference.name());
        if (function == null) {
            throw reference.notFound();
        }
        return function;
    }

    /** Sorted by name; those after a name, or from the first one. */
    List<DeployedFunction> after(@Nullable String name) {
        return List.copyOf((name == null ? byName : byName.tailMap(name, false)).values());
    }

    private static ServiceError taken(String name) {
        return ServiceError.conflict("Function already exist: " + name);
    }
}
