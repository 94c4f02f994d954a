package dev.assay.internal.saaf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many runs shared a host: {@code tenants[vmID]}, and {@code zTenancy[vmID]} with the CPU type. Hosts without a name are left out. */
final class Tenancy {

    static final String OF_ITERATIONS = "vmID[iteration]";

    private static final List<String> HOSTS = List.of("vmID", OF_ITERATIONS);

    private Tenancy() {}

    /** The name of the group by hosts: {@code zTenancy[vmID]}. */
    static String group(String host) {
        return "zTenancy[" + host + "]";
    }

    static void add(RunTable runs) {
        HOSTS.stream().filter(runs::has).forEach(host -> add(runs, host));
    }

    private static void add(RunTable runs, String host) {
        Map<Object, Integer> uses = new HashMap<>();
        Map<Object, Object> types = new HashMap<>();
        for (int row = 0; row < runs.size(); row++) {
            Object name = runs.get(host, row);
            if (name != null) {
                uses.merge(name, 1, Integer::sum);
                Object type = runs.get("cpuType", row);
                if (type != null) {
                    types.putIfAbsent(name, type);
                }
            }
        }
        for (int row = 0; row < runs.size(); row++) {
            Object name = runs.get(host, row);
            if (name != null) {
                runs.set(group(host), row, types.getOrDefault(name, "") + " - " + uses.get(name));
                runs.set("tenants[" + host + "]", row, uses.get(name));
            }
        }
    }
}
