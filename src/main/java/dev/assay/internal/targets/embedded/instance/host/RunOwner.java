package dev.assay.internal.targets.embedded.instance.host;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Properties;

/**
 * Who made a run's folder; written into it, so that everything in it can be told from what belongs to others.
 *
 * @param started when the process began, as the operating system tells; with the pid it names a process for good
 */
record RunOwner(String run, String host, long pid, String started) {

    private static final String FILE = "owner.properties";

    static RunOwner ofThisProcess(String run) {
        ProcessHandle self = ProcessHandle.current();
        return new RunOwner(run, hostName(), self.pid(), startOf(self));
    }

    static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("");
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    boolean isOnThisHost() {
        return host.equals(hostName());
    }

    void write(Path folder) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("run", run);
        properties.setProperty("host", host);
        properties.setProperty("pid", Long.toString(pid));
        properties.setProperty("started", started);
        try (Writer writer = Files.newBufferedWriter(folder.resolve(FILE))) {
            properties.store(writer, null);
        }
    }

    static RunOwner read(Path folder) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve(FILE))) {
            properties.load(reader);
        }
        try {
            return new RunOwner(
                    properties.getProperty("run", ""),
                    properties.getProperty("host", ""),
                    Long.parseLong(properties.getProperty("pid", "0")),
                    properties.getProperty("started", ""));
        } catch (NumberFormatException e) {
            throw new IOException("pid must be a number in " + folder.resolve(FILE), e);
        }
    }
}
