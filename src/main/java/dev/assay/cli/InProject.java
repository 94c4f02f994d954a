package dev.assay.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that needs the experiments of a project. */
abstract class InProject implements Callable<Integer> {

    @Option(
            names = "--class-path",
            paramLabel = "PATH",
            description = "The class path of the project. Without it, Maven compiles the project in this folder.")
    private @Nullable String classPath;

    final PrintStream out;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    InProject(PrintStream out) {
        this.out = out;
    }

    @Override
    public final Integer call() {
        if (classPath == null && Project.isOnClassPath()) {
            Path asked = ModuleAnswer.asked();
            if (asked != null) {
                ModuleAnswer.write(asked, names());
                return ExitCode.DONE;
            }
            return here();
        }
        try {
            return new Project(Path.of(""), out).run(arguments(), names(), classPath);
        } catch (IllegalArgumentException noProject) {
            throw wrong(String.valueOf(noProject.getMessage()));
        }
    }

    /** The experiments that it is about by their names; none for all. */
    List<String> names() {
        return List.of();
    }

    /** Does it, with the project on this JVM's class path. */
    abstract int here();

    final ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** What was written, without the class path. */
    private List<String> arguments() {
        List<String> all =
                new ArrayList<>(spec.commandLine().getParent().getParseResult().originalArgs());
        int at = all.indexOf("--class-path");
        if (at >= 0) {
            all.subList(at, at + 2).clear();
        }
        all.removeIf(argument -> argument.startsWith("--class-path="));
        return all;
    }
}
