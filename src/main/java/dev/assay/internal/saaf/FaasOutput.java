package dev.assay.internal.saaf;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.internal.json.Json;
import dev.assay.internal.json.OutputFolder;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The files that FaaS Runner leaves: a report, and a folder with a JSON file for each run. Nothing is overwritten. */
public final class FaasOutput {

    private final Path folder;

    /** @param folder where they go; made if it is missing */
    public FaasOutput(Path folder) {
        OutputFolder.make(folder);
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    /** A name for which there is no report yet: {@code name}, {@code name-1}, ... */
    String free(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._-]+", "_");
        String next = plain;
        for (int number = 1;
                Files.exists(folder.resolve(next + ".csv")) || Files.exists(folder.resolve(next));
                number++) {
            next = plain + "-" + number;
        }
        return next;
    }

    void runs(String name, List<ObjectNode> runs) {
        Path runFolder = folder.resolve(name);
        OutputFolder.make(runFolder);
        try {
            for (int i = 0; i < runs.size(); i++) {
                Files.write(runFolder.resolve("run" + i + ".json"), Json.MAPPER.writeValueAsBytes(runs.get(i)));
            }
        } catch (IOException e) {
            throw OutputFolder.unwritable(runFolder, e);
        }
    }

    /** Writes a report in FaaS Runner's layout. */
    public Path report(String name, String setup, RunTable runs, ReportKeys keys, List<FailedRun> failures) {
        Path file = folder.resolve(free(name) + ".csv");
        String made = Instant.now().truncatedTo(ChronoUnit.SECONDS) + " - Assay, in the layout of FaaS Runner";
        try (Writer out = Files.newBufferedWriter(file)) {
            SaafReport.write(out, List.of(made, setup), runs, keys, failures);
        } catch (IOException e) {
            throw OutputFolder.unwritable(file, e);
        }
        return file;
    }
}
