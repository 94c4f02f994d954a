package dev.assay.internal.targets.aws;

import dev.assay.internal.json.JsonFile;
import dev.assay.internal.json.JsonLines;
import dev.assay.internal.json.LineFile;
import dev.assay.internal.json.OutputFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

/** The list of what a run makes, on disk before each of it is made: {@code <run>.json} and {@code <run>.jsonl} in one folder. */
final class ResourceJournal implements AutoCloseable {

    private static final JsonLines<ResourceLine> LINES = new JsonLines<>(ResourceLine.class);

    private final LineFile file;
    private final Set<Resource> remaining;

    private ResourceJournal(LineFile file, Set<Resource> remaining) {
        this.file = file;
        this.remaining = remaining;
    }

    /**
     * Opens or makes the list of a run.
     *
     * @throws dev.assay.internal.errors.InvalidInputException if it cannot be written, or the run is going on in another process
     */
    static ResourceJournal open(Path folder, RunHeader header) {
        OutputFolder.make(folder);
        Path lines = RunLists.lines(folder, header.run());
        LineFile file = LineFile.open(lines);
        JsonFile.write(RunLists.header(folder, header.run()), header);
        return new ResourceJournal(file, remaining(lines));
    }

    /** What a list says may exist. */
    static Set<Resource> remaining(Path lines) {
        Set<Resource> remaining = new LinkedHashSet<>();
        LINES.read(lines, line -> {
            if (line.step() == ResourceLine.Step.MAKING) {
                remaining.add(line.resource());
            } else {
                remaining.remove(line.resource());
            }
        });
        return remaining;
    }

    /** Says that it is about to be made; on the disk itself before this returns. */
    synchronized void making(Resource resource) {
        if (remaining.add(resource)) {
            write(ResourceLine.Step.MAKING, resource);
            file.force();
        }
    }

    /** Says that it is certainly gone. */
    synchronized void removed(Resource resource) {
        if (remaining.remove(resource)) {
            write(ResourceLine.Step.REMOVED, resource);
        }
    }

    /** What this run made, or may have made, and has not removed. */
    synchronized Set<Resource> remaining() {
        return new LinkedHashSet<>(remaining);
    }

    synchronized boolean lists(Resource resource) {
        return remaining.contains(resource);
    }

    private void write(ResourceLine.Step step, Resource resource) {
        file.append(LINES.line(new ResourceLine(Instant.now(), step, resource)));
    }

    @Override
    public void close() {
        file.close();
    }
}
