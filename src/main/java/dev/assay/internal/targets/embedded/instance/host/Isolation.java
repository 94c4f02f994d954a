package dev.assay.internal.targets.embedded.instance.host;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * How far an instance is kept apart from its host.
 *
 * @param namespaces the command that makes its namespaces; empty for none
 * @param ofProcesses it sees no process but its own, and what it started ends with it
 * @param readOnlyCode it cannot change its code
 * @param ofHost it can change no file of the host, and does not see the files by which the user is known elsewhere
 * @param tool finds a program
 */
record Isolation(
        List<String> namespaces,
        boolean ofProcesses,
        boolean readOnlyCode,
        boolean ofHost,
        UnaryOperator<String> tool) {

    static final Isolation NONE = new Isolation(List.of(), false, false, false, name -> name);

    /** In blocks of 512 bytes: what Lambda gives /tmp is the longest that a single file can be. */
    private static final int LONGEST_FILE = 512 * 1024 * 2;

    private static final List<String> SECRET_FOLDERS =
            List.of(".aws", ".azure", ".config", ".docker", ".gnupg", ".kube", ".ssh");
    private static final List<String> SECRET_FILES =
            List.of(".git-credentials", ".m2/settings.xml", ".netrc", ".npmrc", ".pypirc");

    /** All that there are, the most isolated first. */
    static List<Isolation> fromMostToLeast(UnaryOperator<String> tool) {
        List<Isolation> all = new ArrayList<>();
        String unshare = tool.apply("unshare");
        for (boolean host : new boolean[] {true, false}) {
            for (String mounts : List.of("-mp", "-Urmp")) {
                all.add(new Isolation(List.of(unshare, mounts, "--fork", "--kill-child"), true, true, host, tool));
            }
        }
        for (boolean code : new boolean[] {true, false}) {
            for (String mounts : List.of("-m", "-Urm")) {
                all.add(new Isolation(List.of(unshare, mounts), false, code, false, tool));
            }
        }
        return all;
    }

    boolean isNone() {
        return namespaces.isEmpty();
    }

    /** A script whose first arguments are the instance's folder and the code's; the others are the command that it runs. */
    String script() {
        String mount = tool.apply("mount");
        StringBuilder text = new StringBuilder("set -e\n");
        if (ofHost) {
            text.append(mount).append(" --bind \"$0\" \"$0\"\n");
            secrets().forEach(mounted -> text.append(mount).append(mounted).append('\n'));
        }
        text.append(mount).append(" --bind \"$0/tmp\" /tmp\n");
        if (readOnlyCode) {
            // Changed into again: the folder in which the shell stands is still the one beneath the mount.
            text.append(mount).append(" -o bind,ro \"$1\" \"$1\"\ncd \"$1\"\n");
        }
        if (ofHost) {
            text.append(mount).append(" -o bind,ro /sys/fs/cgroup /sys/fs/cgroup\n");
        }
        if (ofProcesses) {
            text.append(mount).append(" -t proc proc /proc\n");
        }
        if (ofHost) {
            text.append(mount).append(" -o remount,bind,ro /\n");
        }
        text.append("shift\n");
        // The first process of a namespace ignores signals that it does not handle: the command is its child.
        return text.append(ofProcesses ? "set +e\nulimit -f " + LONGEST_FILE + "\n\"$@\"\nexit $?\n" : "exec \"$@\"\n")
                .toString();
    }

    /** What hides each of the user's secrets that exist. */
    private static List<String> secrets() {
        Path home = Path.of(System.getProperty("user.home", "/"));
        Stream<String> folders = SECRET_FOLDERS.stream()
                .map(home::resolve)
                .filter(Files::isDirectory)
                .map(folder -> " -t tmpfs -o ro,size=4k tmpfs " + Utf8Script.quoted(folder.toString()));
        Stream<String> files = SECRET_FILES.stream()
                .map(home::resolve)
                .filter(Files::isRegularFile)
                .map(file -> " --bind /dev/null " + Utf8Script.quoted(file.toString()));
        return Stream.concat(folders, files).toList();
    }

    /** As reports write it. */
    String inWords() {
        if (isNone()) {
            return "shared /tmp; code may be written to";
        }
        return "/tmp of its own (unshare " + namespaces.get(1) + ")"
                + (readOnlyCode ? "; read-only code" : "; code may be written to")
                + (ofProcesses ? "; sees its own processes only, which end with it" : "")
                + (ofHost ? "; read-only host" : "");
    }
}
