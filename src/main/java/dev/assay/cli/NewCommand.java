package dev.assay.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a project to start from. */
@Command(
        name = "new",
        description =
                "Make a Maven project with two functions, Hello and SAAF's message passing, and an experiment on each.",
        footerHeading = "%nExample:%n",
        footer = "  assay new thesis && cd thesis && mvn verify")
final class NewCommand implements Runnable {

    private static final String NAME = "[a-z][a-z0-9-]{0,49}";
    private static final String PACKAGE = "[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*";

    private final PrintStream out;

    @Parameters(paramLabel = "FOLDER", description = "Where; its last part is the project's name.")
    private Path folder = Path.of("");

    @Option(names = "--package", paramLabel = "NAME", description = "The package of the classes (hello).")
    private String packageName = "hello";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    NewCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public void run() {
        String name = String.valueOf(folder.getFileName());
        if (!name.matches(NAME)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "FOLDER (" + name + ") must end with a name of lower-case letters, digits and -");
        }
        if (!packageName.matches(PACKAGE)) {
            throw new ParameterException(
                    spec.commandLine(), "--package (" + packageName + ") must be a package such as com.example.hello");
        }
        new ProjectTemplate(name, packageName).write(folder);
        out.println("Project " + name + " is in " + folder + ". Next: cd " + folder + " && mvn verify");
    }
}
