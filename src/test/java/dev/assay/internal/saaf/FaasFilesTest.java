package dev.assay.internal.saaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.internal.errors.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaasFilesTest {

    /** A JSON value that needs no quotes. */
    private static final Pattern PLAIN = Pattern.compile("[\\[{].*|true|false|[0-9]+");

    @TempDir
    private Path folder;

    @Test
    void whatAFileLeavesOutHasFaasRunnersDefault() throws IOException {
        FaasExperiment read = experiment("{}", Map.of());
        assertThat(read.name()).isEqualTo("file");
        assertThat(List.of(read.runs(), read.threads(), read.iterations())).containsExactly(10, 10, 1);
        assertThat(read.memorySettings()).containsExactly(0);
        assertThat(read.payloads()).hasToString("[{}]");
        assertThat(read.callWithCli()).isTrue();
        assertThat(read.randomSeed()).isEqualTo(42);
    }

    @Test
    void payloadsWinOverTheFoldersAndTheseOverTheParent() throws IOException {
        Files.createDirectory(folder.resolve("payloads"));
        Files.writeString(folder.resolve("payloads/a.json"), "{\"b\": 2, \"c\": 2}");
        Files.writeString(folder.resolve("payloads/b.json"), "{\"b\": 3}");
        FaasExperiment read = experiment(
                "{'parentPayload': {'a': 1, 'b': 1, 'c': 1}, 'payloadFolder': 'payloads', 'payloads': [{'c': 9}]}",
                Map.of());
        assertThat(read.payloads().toString()).isEqualTo("[{\"a\":1,\"b\":2,\"c\":9}, {\"a\":1,\"b\":3,\"c\":9}]");
    }

    @Test
    void anOverrideMayBeForOneFileAlone() throws IOException {
        FaasExperiment read = experiment(
                "{'runs': 5}",
                Map.of("runs[1]", "7", "threads", "2", "memorySettings", "[512,1024]", "callAsync[0]", "true"));
        assertThat(read.runs()).isEqualTo(5);
        assertThat(read.threads()).isEqualTo(2);
        assertThat(read.memorySettings()).containsExactly(512, 1024);
        assertThat(read.callAsync()).isTrue();
    }

    /** Read alone, each key changes what is done; the rest is read and not used, as the guide says. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "callWithCLI             | false",
                "callAsync               | true",
                "memorySettings          | [256]",
                "parentPayload           | {'a': 1}",
                "payloads                | [{'a': 1}]",
                "payloadFolder           | payloads",
                "shufflePayloads         | true",
                "runs                    | 20",
                "threads                 | 5",
                "iterations              | 2",
                "sleepTime               | 3",
                "randomSeed              | 7",
                "outputGroups            | ['cpuType']",
                "outputRawOfGroup        | ['cpuType']",
                "showAsList              | ['cpuType']",
                "showAsSum               | ['newcontainer']",
                "ignoreFromAll           | ['zAll']",
                "ignoreFromGroups        | ['cpuModel']",
                "ignoreByGroup           | {'cpuType': ['cpuType']}",
                "invalidators            | {'newcontainer': '1'}",
                "removeDuplicateContainers | true",
                "overlapFilter           | functionName",
                "combineSheets           | true",
                "warmupBuffer            | 1",
                "passPayloads            | true",
                "transitions             | {'a': 'b'}",
                "experimentName          | mine"
            })
    void everyKeyHasItsMeaning(String key, String value) throws IOException {
        Files.createDirectory(folder.resolve("payloads"));
        Files.writeString(folder.resolve("payloads/a.json"), "{\"b\": 2}");
        String json = PLAIN.matcher(value).matches() ? value : "'" + value + "'";
        assertThat(experiment("{'" + key + "': " + json + "}", Map.of())).isNotEqualTo(experiment("{}", Map.of()));
    }

    @Test
    void keysWithoutAMeaningHereAreAccepted() throws IOException {
        assertThat(experiment("{'openCSV': false, 'simpleOutput': true, 'sourceFile': 'x'}", Map.of()))
                .isEqualTo(experiment("{}", Map.of()));
    }

    @Test
    void everyPayloadIsSentAsOftenAsTheOthersInAnOrderThatTheSeedGives() throws IOException {
        String file = "{'payloads': [{'n': 1}, {'n': 2}, {'n': 3}], 'runs': 7, 'threads': 1, 'shufflePayloads': %s}";
        List<ObjectNode> plain = Payloads.distributed(experiment(file.formatted("false"), Map.of()));
        List<ObjectNode> shuffled = Payloads.distributed(experiment(file.formatted("true"), Map.of()));
        assertThat(plain).extracting(one -> one.path("n").asInt()).containsExactly(1, 2, 3, 1, 2, 3, 1);
        assertThat(shuffled).containsExactlyInAnyOrderElementsOf(plain).isNotEqualTo(plain);
        assertThat(Payloads.distributed(experiment(file.formatted("true"), Map.of())))
                .isEqualTo(shuffled);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'run': 5}                  | key (run) must be one of FaaS Runner's. Did you mean runs?",
                "{'runs': 3}                 | threads (10) must be at most runs (3)",
                "{'runs': 'many'}            | runs (many) must be a whole number of 1 or more",
                "{'iterations': 0}           | iterations (0) must be a whole number of 1 or more",
                "{'memorySettings': [64]}    | memorySettings (64) must be 0, to leave it as it is, or 128 to 10,240 MB",
                "{'payloads': [1]}           | payloads (1) must be JSON objects",
                "{'outputGroups': 'cpuType'} | outputGroups (\"cpuType\") must be a list",
                "{'payloadFolder': 'none'}   | payloadFolder (none) must be a folder that can be read",
                "{'callAsync': 'maybe'}      | callAsync (maybe) must be true or false",
                "[]                          | the file must hold a JSON object"
            })
    void whatHasNoMeaningIsRefused(String file, String message) {
        assertThatThrownBy(() -> experiment(file, Map.of()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(message)
                .hasMessageContaining("file.json")
                .hasMessageEndingWith("See docs/errors/faas-runner.md");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Google | true  | ''                 | platform (Google) of function f must be called by HTTP here",
                "IBM    | true  | ''                 | platform (IBM) of function f must be called by HTTP here",
                "Azure  | true  | ''                 | endpoint () of function f must be an http or https address",
                "Google | false | file:///etc/passwd | endpoint (file:///etc/passwd) of function f must be an http"
            })
    void aFunctionThatCannotBeCalledIsRefused(String platform, boolean withCli, String endpoint, String message) {
        FaasFunction function = new FaasFunction("f", platform, endpoint);
        assertThatThrownBy(() -> function.byHttp(withCli)).hasMessageContaining(message);
    }

    private FaasExperiment experiment(String json, Map<String, String> overrides) throws IOException {
        Path file = Files.writeString(folder.resolve("file.json"), json.replace('\'', '"'));
        return FaasFiles.experiments(List.of(file), overrides).get(0);
    }
}
