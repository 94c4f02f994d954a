package dev.assay.internal.targets.localstack.cleanup;

import dev.assay.internal.text.Sha256;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a process id means one process: a machine, one of its starts, and a namespace of process ids.
 *
 * <p>The name alone would not do: every machine of a pool may be called {@code runner}, all distributions of one WSL have the name of
 * their Windows, and a container in the host's network has the host's name, but sees none of its processes.
 *
 * @param name the host's name, with a digest of its machine id if it has one (the id itself is not for publication: machine-id(5))
 * @param boot tells one start of the machine from the next; {@link #NONE} if the system has no such id
 * @param namespace the namespace of process ids; {@link #NONE} if the system has none
 */
record Host(String name, String boot, String namespace) {

    static final String NONE = "none";

    private static final int DIGITS = 12;

    Host {
        name = plain(name);
        boot = plain(boot);
        namespace = plain(namespace);
    }

    /** What may stand in a label and in a shell's command line as it is. */
    static String plain(String text) {
        return text.isEmpty() ? NONE : text.replaceAll("[^A-Za-z0-9._-]", "_");
    }

    /** This host, as the process sees it that asks. */
    static Host here() {
        return read(Path.of("/"), hostName());
    }

    static Host read(Path root, String hostName) {
        String id = text(root.resolve("etc/machine-id"));
        String name = id.isEmpty() ? hostName : hostName + "-" + digest(id);
        return new Host(name, text(root.resolve("proc/sys/kernel/random/boot_id")), namespace(root));
    }

    private static String namespace(Path root) {
        try {
            String link =
                    Files.readSymbolicLink(root.resolve("proc/self/ns/pid")).toString();
            return link.replaceAll("\\D", "");
        } catch (IOException | UnsupportedOperationException e) {
            return NONE;
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            return "";
        }
    }

    private static String digest(String machineId) {
        return Sha256.hex("dev.assay " + machineId).substring(0, DIGITS);
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
