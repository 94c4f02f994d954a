package dev.assay.cli;

import dev.assay.internal.run.ExperimentOutline;
import dev.assay.internal.run.FoundExperiment;
import dev.assay.internal.run.FoundExperiments;
import java.io.PrintStream;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the experiments of a project. */
@Command(
        name = "list",
        description =
                "List the experiments of the project in this folder, with what each one varies and how often it calls.",
        footerHeading = "%nExamples:%n",
        footer = {"  assay list", "  assay list --scale nightly"})
final class ListCommand extends InProject {

    private final PrintStream out;

    @Option(names = "--scale", paramLabel = "SCALE", description = "smoke (the default) or nightly.")
    private String scale = "smoke";

    ListCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    int here() {
        FoundExperiments found = FoundExperiments.on(Project.classPath());
        TextTable table = new TextTable(List.of("experiment", "name", "design", "class"));
        for (FoundExperiment one : found.named()) {
            table.row(List.of(
                    one.id(),
                    one.name(),
                    ExperimentOutline.of(one, scale),
                    one.type().getName()));
        }
        table.lines().forEach(out::println);
        if (found.named().isEmpty()) {
            out.println("No class named *Experiment carries @Experiment.");
        }
        if (!found.others().isEmpty()) {
            out.println(found.others().size() + " other classes carry @Experiment and are not named"
                    + " *Experiment: a build does not run them, the command run does by their names.");
        }
        return ExitCode.DONE;
    }
}
