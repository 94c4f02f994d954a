package spreadcheck;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.data.Row;
import dev.assay.results.Coverage;
import dev.assay.results.Results;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What several claims of the spread experiments count. */
final class Accounts {

    private Accounts() {}

    /** The spreads, each with its place in the design. */
    static List<Row> spreads(Results results) {
        return results.rows().stream()
                .filter(row -> row.kind().equals(Row.kind(Spread.class)))
                .toList();
    }

    /** Instances that have the message, after the spreads at these cells. */
    static Coverage reached(Results results, Predicate<Row> at) {
        Coverage coverage = results.coverage("instances that have the message");
        spreads(results).stream()
                .filter(at)
                .forEach(row -> coverage.add(
                        where(row), Fleet.INSTANCES, row.as(Spread.class).reached()));
        return coverage;
    }

    /** Calls as the instances counted them, against those that the senders saw admitted. */
    static Coverage served(Results results) {
        Coverage coverage = results.coverage("calls served, of those admitted");
        for (Row row : spreads(results)) {
            Spread spread = row.as(Spread.class);
            coverage.add(where(row), spread.admitted(), spread.sumOfCalls());
        }
        return coverage;
    }

    /** Records in the object store, against the calls that the senders saw admitted. */
    static Coverage recorded(Results results) {
        Map<String, Long> records = new HashMap<>();
        results.records().forEach(record -> {
            JsonNode profile = record.profile();
            if (profile != null) {
                records.merge(profile.path("message").asText(), 1L, Long::sum);
            }
        });
        Coverage coverage = results.coverage("records of calls, of those admitted");
        for (Row row : spreads(results)) {
            Spread spread = row.as(Spread.class);
            coverage.add(where(row), spread.admitted(), records.getOrDefault(spread.message(), 0L));
        }
        return coverage;
    }

    /** The tree of each spread, by the request id of the client's call. */
    static Map<String, CallTree> trees(Results results) {
        CallTrees trees = new CallTrees();
        results.records().forEach(record -> {
            if (record.profile() != null) {
                trees.add(record.profile());
            }
        });
        return trees.all().stream().collect(Collectors.toMap(tree -> tree.root().requestId(), tree -> tree));
    }

    static String where(Row row) {
        return row.cell().label() + ", block " + row.block();
    }

    /** Whether a factor is at a level that is written so. */
    static boolean at(Row row, String factor, String level) {
        return row.cell()
                .level(factor)
                .map(found -> String.valueOf(found.value()).equals(level))
                .orElse(false);
    }
}
