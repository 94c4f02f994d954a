package dev.assay.internal.targets.embedded.instance.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What an instance sees as /dev: what every program may expect, neither disks nor the memory of others. There is no {@code /dev/shm}, as
 * on AWS Lambda.
 *
 * @see <a href="https://aws.amazon.com/blogs/compute/parallel-processing-in-python-with-aws-lambda/">Parallel processing in Python with AWS
 *     Lambda</a>
 */
final class Devices {

    private static final Path OF_HOST = Path.of("/dev");
    private static final List<String> NAMES = List.of("full", "null", "random", "tty", "urandom", "zero");
    private static final Map<String, String> LINKS = Map.of(
            "fd", "/proc/self/fd",
            "stdin", "/proc/self/fd/0",
            "stdout", "/proc/self/fd/1",
            "stderr", "/proc/self/fd/2");

    private final Path folder;

    private Devices(Path folder) {
        this.folder = folder;
    }

    /** @param folder an empty one; each instance mounts the devices into it, where no other sees them */
    static Devices prepare(Path folder) {
        try {
            for (String name : NAMES) {
                Files.createFile(folder.resolve(name));
            }
            for (Map.Entry<String, String> link : LINKS.entrySet()) {
                Files.createSymbolicLink(folder.resolve(link.getKey()), Path.of(link.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Devices(folder);
    }

    void addTo(MountTable table) {
        NAMES.forEach(name -> table.bind(OF_HOST.resolve(name), folder.resolve(name)));
        table.bindAll(folder, OF_HOST);
    }
}
