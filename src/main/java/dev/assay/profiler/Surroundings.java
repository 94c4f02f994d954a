package dev.assay.profiler;

import java.util.Map;

/**
 * All that a profile is read from.
 *
 * @param files the kernel's files
 * @param environment the environment variables of the process
 * @param time the clocks
 * @param process the first call of this process, and how long the process lived before it
 */
record Surroundings(SystemFiles files, Map<String, String> environment, TimeSource time, ProcessStart process) {

    private static final ProcessStart THIS_PROCESS = new ProcessStart();

    static Surroundings ofTheMachine() {
        return new Surroundings(new SystemFiles(""), System.getenv(), new TimeSource.OfTheMachine(), THIS_PROCESS);
    }
}
