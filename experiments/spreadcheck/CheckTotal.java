package spreadcheck;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.assay.data.Observation;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * The last line of SAAF's {@code check.sh}, under its names. What SAAF calls {@code stdev} is a variance there and a standard deviation
 * here; its cost is that of 3008 MB there and the function's own here.
 *
 * @param recycont instances that were there before
 * @param recyvms hosts with such an instance
 * @param totalcost USD, at the prices of the experiment
 */
record CheckTotal(
        int containers,
        int newcontainers,
        int recycont,
        int hosts,
        int recyvms,
        double avgruntime,
        double avgssruntime,
        double avglatency,
        @JsonProperty("runs_per_container") double runsPerContainer,
        @JsonProperty("runs_per_cont_stdev") double runsPerContainerDeviation,
        @JsonProperty("runs_per_host") double runsPerHost,
        @JsonProperty("runs_per_host_stdev") double runsPerHostDeviation,
        double totalcost) {

    static CheckTotal of(List<Observation> calls, ToDoubleFunction<Observation> usd) {
        List<Check> lines = Check.of(calls);
        Map<String, Long> hosts = lines.stream().collect(Collectors.groupingBy(Check::host, Collectors.counting()));
        Map<String, Long> containers =
                lines.stream().collect(Collectors.groupingBy(Check::uuid, Collectors.counting()));
        int fresh = (int) calls.stream().filter(Observation::cold).count();
        long recycled = calls.stream()
                .filter(call -> !call.cold())
                .map(Check::of)
                .map(Check::host)
                .distinct()
                .count();
        return new CheckTotal(
                containers.size(),
                fresh,
                containers.size() - fresh,
                hosts.size(),
                (int) recycled,
                lines.stream().mapToDouble(Check::runtime).average().orElse(0),
                lines.stream().mapToDouble(Check::functionRuntime).average().orElse(0),
                lines.stream().mapToDouble(Check::latency).average().orElse(0),
                mean(containers),
                deviation(containers),
                mean(hosts),
                deviation(hosts),
                calls.stream().mapToDouble(usd).sum());
    }

    private static double mean(Map<String, Long> runs) {
        return runs.values().stream().mapToLong(Long::longValue).average().orElse(0);
    }

    /** With divisor n - 1; 0 for a single one. */
    private static double deviation(Map<String, Long> runs) {
        double mean = mean(runs);
        double squares = runs.values().stream()
                .mapToDouble(count -> (count - mean) * (count - mean))
                .sum();
        return runs.size() < 2 ? 0 : Math.sqrt(squares / (runs.size() - 1));
    }
}
