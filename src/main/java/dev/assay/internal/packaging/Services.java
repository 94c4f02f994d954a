package dev.assay.internal.packaging;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The services of a class path, and which of them packaged code looks up. */
final class Services {

    private final ClassPath classPath;
    private final Set<String> needed = new LinkedHashSet<>();

    Services(ClassPath classPath) {
        this.classPath = classPath;
    }

    /**
     * The providers of services that were not needed before. A service is looked up where a library that works with {@link
     * java.util.ServiceLoader} names it, or own code names it and that or any library works with it.
     */
    List<String> newlyNeeded(References own, Set<Library> libraries) {
        List<String> found = new ArrayList<>();
        if (!anyLooksUp(own, libraries)) {
            return found;
        }
        for (Map.Entry<String, List<String>> service : classPath.services().entrySet()) {
            String name = service.getKey();
            if (!needed.contains(name) && lookedUp(name, own, libraries)) {
                needed.add(name);
                found.addAll(AwsSdkHttpClients.chosen(name, service.getValue(), own, libraries));
            }
        }
        return found;
    }

    private static boolean lookedUp(String service, References own, Set<Library> libraries) {
        return own.types().contains(service.replace('.', '/'))
                || libraries.stream().anyMatch(library -> library.looksUp(service));
    }

    private static boolean anyLooksUp(References own, Set<Library> libraries) {
        return own.lookUpServices()
                || libraries.stream().anyMatch(library -> library.references().lookUpServices());
    }

    /** Those found so far. */
    Set<String> needed() {
        return needed;
    }
}
