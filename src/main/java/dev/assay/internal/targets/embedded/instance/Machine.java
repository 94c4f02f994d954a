package dev.assay.internal.targets.embedded.instance;

import dev.assay.design.InvalidInputException;
import dev.assay.design.Problem;
import dev.assay.internal.targets.embedded.instance.host.ControlGroup;
import dev.assay.internal.targets.embedded.instance.host.ControlGroups;
import dev.assay.internal.targets.embedded.instance.host.Cpus;
import dev.assay.internal.targets.embedded.instance.host.ProcessCpu;
import dev.assay.internal.targets.embedded.instance.host.RunFolder;
import dev.assay.internal.targets.embedded.instance.host.Shell;
import dev.assay.internal.targets.embedded.instance.host.Sweep;
import dev.assay.internal.targets.host.HostMeter;
import dev.assay.targets.CpuShare;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** This machine as a place for instances: what it allows, found out once, and the processes that are started on it. */
final class Machine implements AutoCloseable {

    private static final long BYTES_PER_MEGABYTE = 1024L * 1024;

    private final RunFolder run;
    private final ControlGroups groups;
    private final Cpus cpus = new Cpus();
    private final HostMeter host = new HostMeter();
    private final Spawner spawner = new Spawner();
    private final CpuScaling scaling;
    private final FunctionRuntime runtime;
    private final Shell shell;

    private Machine(RunFolder run, ControlGroups groups, CpuScaling scaling, FunctionRuntime runtime) {
        this.run = run;
        this.groups = groups;
        this.scaling = scaling;
        this.runtime = runtime;
        List<Path> needed = new ArrayList<>(runtime.files());
        needed.add(JavaCommand.java());
        needed.add(run.path());
        this.shell = Shell.find(run.folder("scratch"), needed);
    }

    static Machine open(FleetSettings settings) {
        RunFolder run = runFolder(settings.runsFolder());
        ControlGroups groups = ControlGroups.find(Sweep.groupName(run.run()), run::recordGroup);
        try {
            FunctionRuntime runtime = Runtimes.prepare(settings, run);
            CpuScaling scaling = CpuChoice.of(settings.cpu(), groups.cpuMissing(), Cpus.closedLoopMissing());
            return new Machine(run, groups, scaling, runtime);
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
            throw new InvalidInputException(
                    Problem.OUTPUT_FOLDER,
                    "The folder of the embedded target's runs (" + runs + ") must be writable",
                    "Make it so, or name another with XDG_CACHE_HOME",
                    e);
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

    HostMeter host() {
        return host;
    }

    /** Starts the process of an instance. */
    InstanceProcess start(FunctionRevision revision, String name, String logStream, String runtimeApi)
            throws IOException {
        Path folder = run.folder("instances/" + name);
        Path home = run.folder("instances/" + name + "/home");
        Path tmp = run.folder("instances/" + name + "/tmp");
        LogFile log = new LogFile(folder.resolve("log"));
        Path seenTmp = shell.tmpMissing().isPresent() ? tmp : Path.of("/tmp");
        ControlGroup group = limitedGroup(revision, name);
        ProcessBuilder builder =
                new ProcessBuilder(shell.command(tmp, JavaCommand.of(runtime, revision, home, seenTmp)));
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.putAll(InstanceEnvironment.of(revision, logStream, runtimeApi, home));
        builder.directory(revision.code().toFile()).redirectErrorStream(true).redirectOutput(log.redirect());
        Process process = spawner.start(builder);
        return admit(process, new InstanceProcess(process, cpu(process, group), group, folder, log), group);
    }

    /** Nobody else knows the process before this has succeeded. */
    private InstanceProcess admit(Process process, InstanceProcess started, @Nullable ControlGroup group) {
        try {
            run.recordProcess(process.toHandle());
            if (group != null) {
                group.admit(process.pid());
            }
            return started;
        } catch (RuntimeException e) {
            started.kill();
            started.discard();
            throw e;
        }
    }

    private @Nullable ControlGroup limitedGroup(FunctionRevision revision, String name) {
        if (groups.memoryMissing().isPresent() && scaling != CpuScaling.CGROUP) {
            return null;
        }
        ControlGroup group = groups.create(name);
        group.limitMemory(revision.memoryMegabytes() * BYTES_PER_MEGABYTE);
        return group;
    }

    private ProcessCpu cpu(Process process, @Nullable ControlGroup group) {
        if (scaling == CpuScaling.CGROUP && group != null) {
            return cpus.quota(group, process);
        }
        return scaling == CpuScaling.CLOSED_LOOP ? cpus.closedLoop(process) : cpus.unscaled(process);
    }

    MachineReport report() {
        return new MachineReport(scaling, groups, shell, runtime);
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
