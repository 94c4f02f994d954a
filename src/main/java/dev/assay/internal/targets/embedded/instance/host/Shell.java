package dev.assay.internal.targets.embedded.instance.host;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a command is wrapped in: it enters its control group, dies with the thread that started it, and sees a /tmp, processes and a
 * separate file system, as far as the machine allows.
 */
public final class Shell {

    /** What AWS Lambda gives /tmp unless a function asks for more. */
    public static final int USUAL_TMP_MEGABYTES = 512;

    private static final List<Path> HIDDEN = List.of(Path.of("/tmp"), Path.of("/dev"));
    private static final List<String> DIE_WITH_PARENT = List.of(tool("setpriv"), "--pdeathsig", "KILL");

    /** A superuser in an instance can neither mount nor make devices; it reads what the superuser reads. */
    private static final List<String> NO_POWER =
            List.of("--no-new-privs", "--inh-caps=-all", "--bounding-set=-all,+dac_override");

    /** Fails where a file can be made in the folder in which it runs. */
    private static final List<String> CANNOT_WRITE_HERE = List.of(tool("sh"), "-c", "! " + tool("touch") + " probe");

    private final List<String> guard;
    private final Isolation isolation;
    private final String tmpMissing;
    private final Optional<HostView> host;
    private final Optional<TmpImages> images;

    private Shell(
            List<String> guard,
            Isolation isolation,
            String tmpMissing,
            Optional<HostView> host,
            Optional<TmpImages> images) {
        this.guard = guard;
        this.isolation = isolation;
        this.tmpMissing = tmpMissing;
        this.host = host;
        this.images = images;
    }

    /**
     * Finds out, by trying, what this machine allows.
     *
     * @param scratch an empty folder to try with, which stays
     * @param needed what commands must see besides their own /tmp
     */
    public static Shell find(Path scratch, List<Path> needed) {
        List<String> guard = Trial.succeeds(wrap(DIE_WITH_PARENT, List.of(tool("true")))) ? DIE_WITH_PARENT : List.of();
        Optional<Path> hidden = needed.stream()
                .filter(path -> HIDDEN.stream().anyMatch(path::startsWith))
                .findFirst();
        if (hidden.isPresent()) {
            return shared(guard, "their own /tmp and /dev would hide " + hidden.get() + " from instances");
        }
        for (Isolation isolation : Isolation.fromMostToLeast()) {
            Optional<Shell> found = tryOut(guard, isolation, scratch, needed);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return shared(guard, "this system refuses a mount namespace (unshare -m, unshare -Urm)");
    }

    private static Shell shared(List<String> guard, String why) {
        return new Shell(guard, Isolation.NONE, why, Optional.empty(), Optional.empty());
    }

    private static Optional<Shell> tryOut(List<String> guard, Isolation isolation, Path scratch, List<Path> needed) {
        Path own = Folders.makePrivate(scratch.resolve(isolation.name()));
        Path tried = InstancePlaces.make(own.resolve("tried"));
        Path code = Folders.makePrivate(own.resolve("code"));
        Optional<HostView> host = isolation.ofHost()
                ? Optional.of(HostView.find(Folders.makePrivate(own.resolve("dev")), needed, isolation))
                : Optional.empty();
        List<String> probe = isolation.readOnlyCode() ? CANNOT_WRITE_HERE : List.of(tool("true"));
        Shell shell = new Shell(guard, isolation, "", host, Optional.empty());
        if (!Trial.succeeds(shell.command(tried, code, USUAL_TMP_MEGABYTES, List.of(), probe))) {
            return Optional.empty();
        }
        TmpImages images = TmpImages.find(Folders.makePrivate(own.resolve("images")), isolation);
        return Optional.of(new Shell(guard, isolation, "", host, Optional.of(images)));
    }

    /** Why instances share one /tmp; empty when each has its own. */
    public Optional<String> tmpMissing() {
        return isolation.isNone() ? Optional.of(tmpMissing) : Optional.empty();
    }

    /** Why /tmp holds as much as the host's disk; empty if its size is limited. */
    public Optional<String> tmpLimitMissing() {
        return isolation.isNone() ? Optional.of(tmpMissing) : images.flatMap(TmpImages::missing);
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

    /** As the report writes it. */
    public String isolation() {
        return "process; " + isolation.inWords()
                + host.map(Shell::writable).orElse("")
                + (guard.isEmpty() ? "; a killed JVM may leave processes behind (no setpriv)" : "");
    }

    private static String writable(HostView host) {
        return host.writable().isEmpty()
                ? ""
                : " but for " + host.writable().stream().map(Path::toString).collect(Collectors.joining(", "));
    }

    // By its path, for a function may have its own PATH.
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
     * @param tmpMegabytes how much its /tmp holds, if that can be limited; no file is longer in any case
     * @param entrances of the control group; see {@link ControlGroup#entrances()}
     */
    public List<String> command(
            Path instance, Path code, int tmpMegabytes, List<Path> entrances, List<String> command) {
        return wrap(guard, wrap(entering(entrances), isolated(instance, code, tmpMegabytes, command)));
    }

    private List<String> isolated(Path instance, Path code, int tmpMegabytes, List<String> command) {
        if (isolation.isNone()) {
            return command;
        }
        Optional<TmpImages> limited = images.filter(all -> all.missing().isEmpty());
        List<String> script = new StartScript(isolation, host, limited).command(instance, code, tmpMegabytes);
        // Guarded again: a change of credentials on the way would take the first guard back.
        return wrap(isolation.namespaces(), wrap(script, wrap(powerless(), command)));
    }

    private List<String> powerless() {
        return guard.isEmpty() || !isolation.ofHost() ? guard : wrap(guard, NO_POWER);
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
}
