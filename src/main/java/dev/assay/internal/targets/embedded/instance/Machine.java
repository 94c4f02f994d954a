package dev.assay.internal.targets.embedded.instance;

import dev.assay.internal.targets.embedded.instance.host.ControlGroup;
import dev.assay.internal.targets.embedded.instance.host.ControlGroups;
import dev.assay.internal.targets.embedded.instance.host.Cpus;
import dev.assay.internal.targets.embedded.instance.host.NoGroup;
import dev.assay.internal.targets.embedded.instance.host.ProcessCpu;
import dev.assay.internal.targets.embedded.instance.host.RunFolder;
import dev.assay.internal.targets.embedded.instance.host.Shell;
import dev.assay.internal.targets.embedded.instance.host.Sweep;
import dev.assay.internal.targets.embedded.instance.host.Utf8Script;
import dev.assay.internal.targets.embedded.languages.Jdk;
import dev.assay.internal.targets.host.HostMeter;
import dev.assay.targets.CpuShare;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** This machine as a place for instances: what it allows, found out once, and the processes that are started on it. */
final class Machine implements AutoCloseable {

    private static final long BYTES_PER_MEGABYTE = 1024L * 1024;
    /** Processes and threads: https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html. */
    private static final int MOST_PROCESSES = 1_024;

    private final RunFolder run;
    private final ControlGroups groups;
    private final Cpus cpus = new Cpus();
    private final HostMeter host = new HostMeter();
    private final Spawner spawner = new Spawner();
    private final CpuScaling scaling;
    private final Runtimes runtimes;
    private final Shell shell;
    private final KeptLogs logs = new KeptLogs();

    private Machine(RunFolder run, ControlGroups groups, CpuScaling scaling, Runtimes runtimes) {
        this.run = run;
        this.groups = groups;
        this.scaling = scaling;
        this.runtimes = runtimes;
        List<Path> needed = new ArrayList<>(runtimes.java().files());
        needed.add(Jdk.running().java());
        needed.add(run.path());
        this.shell = Shell.find(run.folder("scratch"), needed);
    }

    static Machine open(FleetSettings settings) {
        RunFolder run = runFolder(settings.runsFolder());
        ControlGroups groups = ControlGroups.find(Sweep.groupName(run.run()), run::recordGroup);
        try {
            Runtimes runtimes = Runtimes.prepare(settings, run);
            CpuScaling scaling = CpuChoice.of(settings.cpu(), groups.cpuMissing(), Cpus.closedLoopMissing());
            return new Machine(run, groups, scaling, runtimes);
        } catch (RuntimeException e) {
            groups.close();
            run.close();
            throw e;
        }
    }

    private static RunFolder runFolder(Path runs) {
        try {
            Sweep.deadRuns(runs);
            return RunFolder.make(runs);
        } catch (IOException | RuntimeException e) {
            throw CacheFolder.unwritable(runs, e);
        }
    }

    /** CPUs that an instance is held to. */
    double share(int memoryMegabytes) {
        return CpuShare.of(memoryMegabytes, Runtime.getRuntime().availableProcessors());
    }

    boolean scalesCpu() {
        return scaling != CpuScaling.UNSCALED;
    }

    RunFolder run() {
        return run;
    }

    KeptLogs logs() {
        return logs;
    }

    HostMeter host() {
        return host;
    }

    /** Starts the process of an instance. */
    InstanceProcess start(FunctionRevision revision, String name, String logStream, String runtimeApi)
            throws IOException {
        InstanceFolder folder = InstanceFolder.make(run, name);
        LogFile log = folder.openLog(logs.of(revision.function(), name));
        Path seenTmp = shell.tmpMissing().isPresent() ? folder.tmp() : Path.of("/tmp");
        ControlGroup group = limitedGroup(revision, name);
        Map<String, String> environment = InstanceEnvironment.of(revision, logStream, runtimeApi, folder.home());
        List<String> wrapped = ExecWrapper.around(revision, runtimes.command(revision, folder, seenTmp));
        List<String> command = Utf8Script.ifNeeded(wrapped, environment, folder.startScript());
        ProcessBuilder builder = new ProcessBuilder(
                shell.command(folder.path(), revision.code(), revision.tmpMegabytes(), group.entrances(), command));
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.directory(revision.code().toFile()).redirectErrorStream(true).redirectOutput(log.redirect());
        Process process = spawner.start(builder);
        InstanceProcess started = new InstanceProcess(process, cpu(process, group), group, folder, log);
        try {
            run.recordProcess(process.toHandle());
            return started;
        } catch (RuntimeException e) {
            // Nobody else knows the process yet.
            started.kill();
            started.discard();
            throw e;
        }
    }

    private ControlGroup limitedGroup(FunctionRevision revision, String name) {
        if (groups.memoryMissing().isPresent() && scaling != CpuScaling.CGROUP) {
            return new NoGroup();
        }
        ControlGroup group = groups.create(name);
        group.limitMemory(revision.memoryMegabytes() * BYTES_PER_MEGABYTE);
        group.limitProcesses(MOST_PROCESSES);
        return group;
    }

    private ProcessCpu cpu(Process process, ControlGroup group) {
        boolean nested = shell.isNested();
        return switch (scaling) {
            case CGROUP -> cpus.quota(group, process, nested);
            case CLOSED_LOOP -> cpus.closedLoop(group, process, nested);
            case UNSCALED, AUTO -> cpus.unscaled(group, process, nested);
        };
    }

    MachineReport report() {
        return new MachineReport(scaling, groups, shell, runtimes.java());
    }

    @Override
    public void close() {
        host.close();
        cpus.close();
        spawner.close();
        groups.close();
        run.close();
    }
}
