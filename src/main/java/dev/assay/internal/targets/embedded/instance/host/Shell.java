package dev.assay.internal.targets.embedded.instance.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What a command is wrapped in: it dies with the thread that started it, and sees a /tmp of its own.
 *
 * <p>Each part replaces itself by the next (no process is added), so that the process that is started is the command in the end.
 */
public final class Shell {

    private static final Path TMP = Path.of("/tmp");
    private static final List<String> DIE_WITH_PARENT = List.of(tool("setpriv"), "--pdeathsig", "KILL");
    private static final List<List<String>> NEW_MOUNTS =
            List.of(List.of(tool("unshare"), "-m"), List.of(tool("unshare"), "-Urm"));

    private static final List<String> CANNOT_WRITE_HERE = List.of(tool("sh"), "-c", "! " + tool("touch") + " probe");

    private final List<String> guard;
    private final List<String> mounts;
    private final String tmpMissing;
    private final boolean readOnlyCode;

    private Shell(List<String> guard, List<String> mounts, String tmpMissing, boolean readOnlyCode) {
        this.guard = guard;
        this.mounts = mounts;
        this.tmpMissing = tmpMissing;
        this.readOnlyCode = readOnlyCode;
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
                    guard, List.of(), "a /tmp of their own would hide " + hidden.get() + " from instances", false);
        }
        for (List<String> mounts : NEW_MOUNTS) {
            Shell writable = new Shell(guard, mounts, "", false);
            if (succeeds(writable.command(scratch, scratch, List.of(tool("true"))))) {
                Shell readOnly = new Shell(guard, mounts, "", true);
                return succeeds(readOnly.command(scratch, scratch, CANNOT_WRITE_HERE)) ? readOnly : writable;
            }
        }
        return new Shell(guard, List.of(), "this system refuses a mount namespace (unshare -m, unshare -Urm)", false);
    }

    /** Why instances share one /tmp; empty when each has its own. */
    public Optional<String> tmpMissing() {
        return mounts.isEmpty() ? Optional.of(tmpMissing) : Optional.empty();
    }

    /** How a reader of the report is told. */
    public String isolation() {
        String tmp = mounts.isEmpty() ? "shared /tmp" : "/tmp of its own (unshare " + mounts.get(1) + ")";
        String code = readOnlyCode ? "; read-only code" : "; code may be written to";
        return "process; " + tmp + code
                + (guard.isEmpty() ? "; a killed JVM may leave processes behind (no setpriv)" : "");
    }

    // By its path, for a function may have a PATH of its own.
    private static String tool(String name) {
        return Stream.of("/usr/bin", "/bin", "/usr/sbin", "/sbin", "/usr/local/bin")
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Path::toString)
                .orElse(name);
    }

    /**
     * Wraps a command, which then sees the folder {@code tmp} as /tmp and can only read the folder {@code code}, in which it
     * runs, if that is possible.
     */
    public List<String> command(Path tmp, Path code, List<String> command) {
        if (mounts.isEmpty()) {
            return wrap(guard, command);
        }
        String mount = tool("mount") + " --bind \"$0\" /tmp";
        // Changed into again: the folder in which the shell stands is still the one beneath the mount.
        String readOnly = " && " + tool("mount") + " -o bind,ro \"$1\" \"$1\" && cd \"$1\"";
        List<String> script = List.of(
                tool("sh"),
                "-c",
                mount + (readOnlyCode ? readOnly : "") + " && shift && exec \"$@\"",
                tmp.toString(),
                code.toString());
        // Twice: the first guards the start, and a change of credentials on the way would take it back.
        return wrap(guard, wrap(mounts, wrap(script, wrap(guard, command))));
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
