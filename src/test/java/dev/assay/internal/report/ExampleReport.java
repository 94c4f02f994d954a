package dev.assay.internal.report;

import dev.assay.internal.runfolder.RunFolder;
import java.nio.file.Path;

/** Makes the report of the example run in the folder that is named, for looking at it. Not a test. */
final class ExampleReport {

    private ExampleReport() {}

    public static void main(String[] folder) {
        RunFolder run = ExampleRun.make(Path.of(folder[0]));
        RunReport.write(run);
        RunSummary.print(run, System.out);
    }
}
