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

    private static final int ROOM_FOR_CLASSES = 100;

    @Option(names = "--scale", paramLabel = "SCALE", description = "smoke (the default) or nightly.")
    private String scale = "smoke";

    ListCommand(PrintStream out) {
        super(out);
    }

    @Override
    int here() {
        FoundExperiments found = FoundExperiments.on(Project.classPath());
        fitting(found.named()).forEach(out::println);
        if (found.named().isEmpty()) {
            out.println("No class named *Experiment carries @Experiment.");
        }
        if (!found.others().isEmpty()) {
            boolean one = found.others().size() == 1;
            out.println(found.others().size() + (one ? " other class carries" : " other classes carry")
                    + " @Experiment and " + (one ? "is" : "are") + " not named *Experiment: a build does not run "
                    + (one ? "it" : "them") + ", the command run does by "
                    + (one ? "its name." : "their names."));
        }
        return ExitCode.DONE;
    }

    /** All columns if they have room or nobody looks; a narrow terminal leaves out what others tell too. */
    private List<String> fitting(List<FoundExperiment> experiments) {
        int most = TerminalWidth.columns().orElse(Integer.MAX_VALUE);
        TextTable whole = new TextTable(List.of("experiment", "name", "design", "class"));
        TextTable brief = new TextTable(List.of("experiment", "design", "class"));
        TextTable least = new TextTable(List.of("experiment", "design"));
        for (FoundExperiment one : experiments) {
            String design = ExperimentOutline.of(one, scale);
            whole.row(List.of(one.id(), one.name(), design, one.type().getName()));
            brief.row(List.of(one.id(), design, one.type().getSimpleName()));
            least.row(List.of(one.id(), design));
        }
        if (whole.width() <= most) {
            return whole.lines();
        }
        return (most < ROOM_FOR_CLASSES ? least : brief).lines(most);
    }
}
