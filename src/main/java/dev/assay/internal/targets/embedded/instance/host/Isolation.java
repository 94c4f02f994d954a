package dev.assay.internal.targets.embedded.instance.host;

import java.util.ArrayList;
import java.util.List;

/**
 * How far an instance is kept apart from its host.
 *
 * @param namespaces the command that makes its namespaces; empty for none
 * @param ofProcesses it sees no process but its own, and what it started ends with it
 * @param readOnlyCode it cannot change its code
 * @param ofHost it can change no file of the host and has none of its devices, and does not see the files by which the user is known
 *     elsewhere
 */
record Isolation(List<String> namespaces, boolean ofProcesses, boolean readOnlyCode, boolean ofHost) {

    static final Isolation NONE = new Isolation(List.of(), false, false, false);

    /** All that there are, the most isolated first. */
    static List<Isolation> fromMostToLeast() {
        List<Isolation> all = new ArrayList<>();
        String unshare = Shell.tool("unshare");
        for (boolean host : new boolean[] {true, false}) {
            for (String kinds : List.of("-mpi", "-Urmpi")) {
                all.add(new Isolation(List.of(unshare, kinds, "--fork", "--kill-child"), true, true, host));
            }
        }
        for (boolean code : new boolean[] {true, false}) {
            for (String kinds : List.of("-m", "-Urm")) {
                all.add(new Isolation(List.of(unshare, kinds), false, code, false));
            }
        }
        return all;
    }

    /** As a file's. */
    String name() {
        return namespaces.get(1).substring(1) + (ofHost ? "-host" : readOnlyCode ? "-code" : "");
    }

    boolean isNone() {
        return namespaces.isEmpty();
    }

    /** Whether the superuser of an instance is the host's too. */
    boolean ofSuperuser() {
        return !isNone() && !namespaces.get(1).contains("U");
    }

    /** As reports write it. */
    String inWords() {
        if (isNone()) {
            return "shared /tmp; code may be written to";
        }
        return "its own /tmp (unshare " + namespaces.get(1) + ")"
                + (readOnlyCode ? "; read-only code" : "; code may be written to")
                + (ofProcesses ? "; sees its own processes only, which end with it" : "")
                + (ofHost ? "; read-only host" : "");
    }
}
