package dev.assay.internal.saaf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An experiment file of FaaS Runner.
 *
 * @param name by which its files go: {@code experimentName}, or the file's name
 * @param callWithCli whether functions of AWS Lambda are called through Lambda's API, as FaaS Runner does it with the AWS CLI
 * @param callAsync whether calls do not wait for the function
 * @param memorySettings in MB; 0 leaves the setting as it is
 * @param payloads what is sent, at least one
 * @param shufflePayloads whether they are sent in the order that the seed gives
 * @param runs calls of an iteration
 * @param threads callers of an iteration
 * @param iterations how often the runs are repeated at each memory setting
 * @param sleepSeconds after each change of memory and each iteration
 * @param randomSeed of the order of payloads
 * @param combineSheets whether a report over the iterations is made
 * @param warmupBuffer how many iterations it leaves out
 * @param passPayloads whether a stage of a pipeline gets what the stage before answered
 * @param transitions how keys of that answer are renamed
 * @param report what the report shows
 */
public record FaasExperiment(
        String name,
        boolean callWithCli,
        boolean callAsync,
        List<Integer> memorySettings,
        List<ObjectNode> payloads,
        boolean shufflePayloads,
        int runs,
        int threads,
        int iterations,
        double sleepSeconds,
        long randomSeed,
        boolean combineSheets,
        int warmupBuffer,
        boolean passPayloads,
        Map<String, String> transitions,
        ReportKeys report) {

    static final List<String> KEYS = List.of(
            "callWithCLI",
            "callAsync",
            "memorySettings",
            "parentPayload",
            "payloads",
            "payloadFolder",
            "shufflePayloads",
            "runs",
            "threads",
            "iterations",
            "sleepTime",
            "randomSeed",
            "outputGroups",
            "outputRawOfGroup",
            "showAsList",
            "showAsSum",
            "ignoreFromAll",
            "ignoreFromGroups",
            "ignoreByGroup",
            "invalidators",
            "removeDuplicateContainers",
            "overlapFilter",
            "openCSV",
            "combineSheets",
            "warmupBuffer",
            "experimentName",
            "passPayloads",
            "transitions",
            "simpleOutput",
            "sourceFile");

    private static final int USUAL = 10;
    private static final int USUAL_SEED = 42;

    public FaasExperiment {
        memorySettings = List.copyOf(memorySettings);
        payloads = List.copyOf(payloads);
        transitions = Map.copyOf(transitions);
    }

    /** Reads an experiment with the overrides that name keys of experiments. */
    static FaasExperiment of(Path file, JsonNode json, Map<String, JsonNode> overrides) {
        String shown = file.toString();
        FaasKeys keys = new FaasKeys(shown, json, overrides, KEYS);
        List<Integer> memory = keys.texts("memorySettings").stream()
                .map(text -> MemoryText.parse(shown, text))
                .toList();
        int runs = keys.whole("runs", USUAL, 1);
        int threads = keys.whole("threads", USUAL, 1);
        if (threads > runs) {
            throw FaasKeys.wrong(shown, "threads (" + threads + ") must be at most runs (" + runs + ")");
        }
        return new FaasExperiment(
                keys.text("experimentName", String.valueOf(file.getFileName()).replaceAll("\\.json$", "")),
                keys.flag("callWithCLI", true),
                keys.flag("callAsync", false),
                memory.isEmpty() ? List.of(0) : memory,
                Payloads.read(file, keys),
                keys.flag("shufflePayloads", false),
                runs,
                threads,
                keys.whole("iterations", 1, 1),
                keys.decimal("sleepTime", 0),
                keys.whole("randomSeed", USUAL_SEED, Integer.MIN_VALUE),
                keys.flag("combineSheets", false),
                keys.whole("warmupBuffer", 0, 0),
                keys.flag("passPayloads", false),
                keys.textMap("transitions"),
                report(keys));
    }

    /** The same with another number of runs: in a pipeline, the first experiment rules. */
    FaasExperiment withRuns(int others) {
        return new FaasExperiment(
                name,
                callWithCli,
                callAsync,
                memorySettings,
                payloads,
                shufflePayloads,
                others,
                threads,
                iterations,
                sleepSeconds,
                randomSeed,
                combineSheets,
                warmupBuffer,
                passPayloads,
                transitions,
                report);
    }

    /** What an experiment's file says about reports, for runs that were made before. */
    public static ReportKeys reportKeys(Path file) {
        return FaasFiles.experiment(file, Map.of()).report();
    }

    private static ReportKeys report(FaasKeys keys) {
        return new ReportKeys(
                keys.texts("outputGroups").stream().distinct().toList(),
                Set.copyOf(keys.texts("outputRawOfGroup")),
                Set.copyOf(keys.texts("showAsList")),
                Set.copyOf(keys.texts("showAsSum")),
                Set.copyOf(keys.texts("ignoreFromAll")),
                Set.copyOf(keys.texts("ignoreFromGroups")),
                keys.sets("ignoreByGroup"),
                keys.textMap("invalidators"),
                keys.flag("removeDuplicateContainers", false),
                keys.text("overlapFilter", ""));
    }
}
