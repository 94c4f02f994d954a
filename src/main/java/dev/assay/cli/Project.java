package dev.assay.cli;

import java.io.File;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where experiments are: on this JVM's class path if it has folders, else in the Maven project of a folder, or in its modules.
 * Experiments run in a JVM with the class path of their module, because functions are packaged from it.
 */
final class Project {

    /** Keeps the JVM of a project from looking for one again, whatever its class path holds. No option of users. */
    private static final String STARTED_FOR_PROJECT = "dev.assay.cli.startedForProject";

    private final Path folder;
    private final PrintStream out;

    /** @param out gets the name of the module that the next lines belong to */
    Project(Path folder, PrintStream out) {
        this.folder = folder.toAbsolutePath().normalize();
        this.out = out;
    }

    /** Whether this JVM was started with the class path of a project, and not by {@code java -jar}. */
    static boolean isOnClassPath() {
        if (Boolean.getBoolean(STARTED_FOR_PROJECT)) {
            return true;
        }
        for (String entry : classPath().split(File.pathSeparator, -1)) {
            if (!entry.isEmpty() && Files.isDirectory(Path.of(entry))) {
                return true;
            }
        }
        return false;
    }

    static String classPath() {
        return System.getProperty("java.class.path", "");
    }

    /**
     * Runs the same command in a JVM with the project's class path; if several modules have what it is about, in one after the other.
     *
     * @param names of experiments among the arguments; none for all experiments
     * @param given the class path, if the person gave it; otherwise Maven compiles the project and says it
     * @return the exit code, the gravest of all modules
     * @throws IllegalArgumentException if the folder has no project with experiments, or a name is none of them
     */
    int run(List<String> arguments, List<String> names, @Nullable String given) {
        if (given != null) {
            return inJvm(folder, given + File.pathSeparator + classPath(), List.of(), arguments);
        }
        List<ProjectModule> modules = modules();
        if (modules.size() == 1) {
            return inJvm(modules.get(0), List.of(), arguments);
        }
        int gravest = ExitCode.DONE;
        for (Map.Entry<ProjectModule, List<String>> one :
                having(modules, arguments, names).entrySet()) {
            out.println("module " + name(one.getKey()) + ":");
            out.flush();
            List<String> own = new ArrayList<>(arguments);
            own.removeIf(argument -> names.contains(argument) && !one.getValue().contains(argument));
            int code = inJvm(one.getKey(), List.of(), own);
            if (code == ExitCode.CALLED_WRONGLY) {
                return code;
            }
            gravest = Math.max(gravest, code);
        }
        return gravest;
    }

    private List<ProjectModule> modules() {
        if (!Files.isRegularFile(folder.resolve("pom.xml"))) {
            throw new IllegalArgumentException("folder (" + folder
                    + ") must hold the pom.xml of a project with experiments. Go to its folder, name its class path with"
                    + " --class-path, or make a project with the command new");
        }
        List<ProjectModule> all = new MavenBuild(folder).compiled();
        List<ProjectModule> modules =
                all.stream().filter(ProjectModule::usesAssay).toList();
        if (modules.isEmpty()) {
            throw new IllegalArgumentException("folder (" + folder
                    + ") must hold a project with tests that use Assay, or modules of which one has such tests, but Maven"
                    + " compiled "
                    + (all.isEmpty()
                            ? "no tests there"
                            : "none in " + all.stream().map(this::name).collect(Collectors.joining(", "))));
        }
        return modules;
    }

    /** The modules that have experiments, each with the names of those that it has. */
    private Map<ProjectModule, List<String>> having(
            List<ProjectModule> modules, List<String> arguments, List<String> names) {
        Map<ProjectModule, List<String>> having = new LinkedHashMap<>();
        for (ProjectModule module : modules) {
            ModuleAnswer answer = ModuleAnswer.to(option -> inJvm(module, List.of(option), arguments));
            if (names.isEmpty() ? answer.experiments() > 0 : !answer.names().isEmpty()) {
                having.put(module, answer.names());
            }
        }
        for (String name : names) {
            if (having.values().stream().noneMatch(found -> found.contains(name))) {
                throw new IllegalArgumentException("experiment (" + name + ") must be one of a module: "
                        + modules.stream().map(this::name).collect(Collectors.joining(", "))
                        + ". The command list shows them all");
            }
        }
        return having;
    }

    private String name(ProjectModule module) {
        String name = folder.relativize(module.folder()).toString();
        return name.isEmpty() ? "." : name;
    }

    private static int inJvm(ProjectModule module, List<String> options, List<String> arguments) {
        return inJvm(module.folder(), module.classPath(), options, arguments);
    }

    private static int inJvm(Path folder, String path, List<String> options, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(java(), "-D" + STARTED_FOR_PROJECT + "=true"));
        command.addAll(options);
        command.addAll(List.of("-cp", path, Main.class.getName()));
        command.addAll(arguments);
        return ChildProcess.run(folder, command);
    }

    private static String java() {
        return ProcessHandle.current()
                .info()
                .command()
                .or(() -> Optional.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString()))
                .orElseThrow();
    }
}
