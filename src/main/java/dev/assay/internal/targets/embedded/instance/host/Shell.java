package dev.assay.internal.targets.embedded.instance.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a command is wrapped in: it enters its control group, dies with the thread that started it, and sees a /tmp, processes and a
 * file system of its own, as far as the machine allows.
 */
public final class Shell {

    private static final Path TMP = Path.of("/tmp");
    private static final List<String> DIE_WITH_PARENT = List.of(tool("setpriv"), "--pdeathsig", "KILL");

    /** Fails where a file can be made in the folder in which it runs. */
    private static final List<String> CANNOT_WRITE_HERE = List.of(tool("sh"), "-c", "! " + tool("touch") + " probe");

    private final List<String> guard;
    private final Isolation isolation;
    private final String tmpMissing;

    private Shell(List<String> guard, Isolation isolation, String tmpMissing) {
        this.guard = guard;
        this.isolation = isolation;
        this.tmpMissing = tmpMissing;
    }

    /**
     * Finds out, by trying, what this machine allows.
     *
     * @param scratch an empty folder to try with
     * @param needed what commands must see besides their own /tmp
     */
    public static Shell find(Path scratch, List<Path> needed) {
        List<String> guard = succeeds(wrap(DIE_WITH_PARENT, List.of(tool("true")))) ? DIE_WITH_PARENT : List.of();
        Optional<Path> hidden =
                needed.stream().filter(path -> path.startsWith(TMP)).findFirst();
        if (hidden.isPresent()) {
            return new Shell(
                    guard, Isolation.NONE, "a /tmp of their own would hide " + hidden.get() + " from instances");
        }
        Folders.makePrivate(scratch.resolve("tmp"));
        Path code = Folders.makePrivate(scratch.resolve("code"));
        for (Isolation isolation : Isolation.fromMostToLeast(Shell::tool)) {
            Shell shell = new Shell(guard, isolation, "");
            List<String> probe = isolation.readOnlyCode() ? CANNOT_WRITE_HERE : List.of(tool("true"));
            if (succeeds(shell.command(scratch, code, List.of(), probe))) {
                return shell;
            }
        }
        return new Shell(guard, Isolation.NONE, "this system refuses a mount namespace (unshare -m, unshare -Urm)");
    }

    /** Why instances share one /tmp; empty when each has its own. */
    public Optional<String> tmpMissing() {
        return isolation.isNone() ? Optional.of(tmpMissing) : Optional.empty();
    }

    /** Why instances see processes and may change files of their host; empty when they do not. */
    public Optional<String> containmentMissing() {
        if (isolation.ofHost()) {
            return Optional.empty();
        }
        return Optional.of(
                isolation.ofProcesses()
                        ? "this system refuses a read-only view of its files"
                        : "this system refuses a process namespace (unshare -p)");
    }

    /** Whether what is started keeps a namespace in which the command is the only child of the first process. */
    public boolean isNested() {
        return isolation.ofProcesses();
    }

    /** How a reader of the report is told. */
    public String isolation() {
        return "process; " + isolation.inWords()
                + (guard.isEmpty() ? "; a killed JVM may leave processes behind (no setpriv)" : "");
    }

    // By its path, for a function may have a PATH of its own.
    static String tool(String name) {
        return Stream.of("/usr/bin", "/bin", "/usr/sbin", "/sbin", "/usr/local/bin")
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Path::toString)
                .orElse(name);
    }

    /**
     * Wraps a command.
     *
     * @param instance the instance's folder, in which {@code tmp} is what it sees as /tmp
     * @param code the folder in which it runs, and can only read if that is possible
     * @param entrances of the control group; see {@link ControlGroup#entrances()}
     */
    public List<String> command(Path instance, Path code, List<Path> entrances, List<String> command) {
        List<String> isolated = wrap(entering(entrances), isolated(instance, code, command));
        return wrap(guard, isolated);
    }

    private List<String> isolated(Path instance, Path code, List<String> command) {
        if (isolation.isNone()) {
            return command;
        }
        List<String> script = List.of(tool("sh"), "-c", isolation.script(), instance.toString(), code.toString());
        // Guarded again: a change of credentials on the way would take the first guard back.
        return wrap(isolation.namespaces(), wrap(script, wrap(guard, command)));
    }

    /** Before it makes any other process, so that all of them are in the group. */
    private static List<String> entering(List<Path> entrances) {
        if (entrances.isEmpty()) {
            return List.of();
        }
        String enter = entrances.stream()
                .map(entrance -> "echo 0 > " + Utf8Script.quoted(entrance.toString()) + " && ")
                .collect(Collectors.joining());
        return List.of(tool("sh"), "-c", enter + "exec \"$@\"", "sh");
    }

    private static List<String> wrap(List<String> wrapper, List<String> command) {
        List<String> whole = new ArrayList<>(wrapper);
        whole.addAll(command);
        return whole;
    }

    private static boolean succeeds(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = process.waitFor(10, TimeUnit.SECONDS);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
