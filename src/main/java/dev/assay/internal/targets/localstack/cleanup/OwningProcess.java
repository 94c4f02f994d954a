package dev.assay.internal.targets.localstack.cleanup;

/**
 * The process that made something: host and start tell it from every other one.
 *
 * @param started as {@link Processes#startOf} tells it
 */
record OwningProcess(Host host, long pid, String started, String user) {

    OwningProcess {
        started = Host.plain(started);
        user = Host.plain(user);
    }

    /** This JVM. */
    static OwningProcess self() {
        long pid = ProcessHandle.current().pid();
        return new OwningProcess(
                Host.here(),
                pid,
                ProcessTable.ofThisHost().startOf(pid).orElse(Host.NONE),
                System.getProperty("user.name", Host.NONE));
    }
}
