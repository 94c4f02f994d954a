package dev.assay.internal.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.data.Cell;
import dev.assay.data.Failure;
import dev.assay.data.Observation;
import dev.assay.data.Outcome;
import dev.assay.data.Place;
import dev.assay.data.Platform;
import dev.assay.data.Timing;
import dev.assay.internal.design.Design;
import dev.assay.internal.runfolder.Journal;
import java.time.Instant;
import java.util.Random;

/** Makes up the calls of a design: work in inverse proportion to memory, with noise, drift and instances that differ. */
final class ExampleCalls {

    private static final double WORK = 26 * 1769.0;
    private static final Instant START = Instant.parse("2026-11-21T14:22:58Z");

    private final Journal journal;
    private final Design design;
    private final Random random;
    private double seconds;

    ExampleCalls(Journal journal, Design design) {
        this.journal = journal;
        this.design = design;
        random = new Random(design.seed());
    }

    void makeAll() {
        for (int generation = 0; generation < design.generations(); generation++) {
            double instance = 1 + 0.02 * random.nextGaussian();
            for (Cell cell : design.cells()) {
                append(new Place(cell, generation, -1, 0, 0), instance, true);
            }
            for (int block = 0; block < design.blocksPerGeneration(); block++) {
                int number = generation * design.blocksPerGeneration() + block;
                for (Cell cell : design.cells()) {
                    for (int call = 0; call < design.callsPerVisit(); call++) {
                        append(new Place(cell, generation, number, call, 0), instance, false);
                    }
                }
            }
        }
    }

    /** A call that ended badly, with a message that a page must not take for markup. */
    void appendFailure(Cell cell, Outcome outcome, Failure failure) {
        Platform nothing = Platform.SILENT;
        Timing timing = new Timing(START, (long) (seconds * 1e9), 3);
        Place place = new Place(cell, 0, 0, 0, 0);
        journal.append(new Observation(
                journal.nextSequence(),
                place,
                "assay-example",
                null,
                outcome,
                200,
                failure,
                timing,
                nothing,
                null,
                null));
    }

    private void append(Place place, double instance, boolean cold) {
        double memory = place.cell().level("memory").orElseThrow().number();
        double noise = Math.exp(0.04 * random.nextGaussian()) * (random.nextInt(25) == 0 ? 1.4 : 1);
        double millis = WORK / memory * instance * noise * (cold ? 1.8 : 1) * (1 + 0.0004 * seconds);
        double init = cold ? 180 + 20 * random.nextGaussian() : 0;
        double share = memory / 1769;
        Platform platform = Platform.builder()
                .durationMillis(millis + 0.4)
                .billedMillis((long) Math.ceil(millis + 0.4 + init))
                .initMillis(cold ? init : null)
                .memoryMegabytes((int) memory)
                .maxMemoryUsedMegabytes(64)
                .cpuMillis(millis * share * (1 + 0.01 * random.nextGaussian()))
                .wantedCpuShare(share)
                .instance("i-" + place.generation())
                .build();
        ObjectNode profile = JsonNodeFactory.instance.objectNode();
        profile.put("version", 1.0).put("lang", "java").put("newcontainer", cold ? 1 : 0);
        profile.put("duration", millis).put("runtime", Math.round(millis));
        Timing timing =
                new Timing(START.plusMillis((long) (seconds * 1000)), (long) (seconds * 1e9), millis + init + 1);
        seconds += (millis + init + 2) / 1000;
        journal.append(new Observation(
                journal.nextSequence(),
                place,
                "assay-example",
                "r-" + random.nextInt(),
                Outcome.SUCCESS,
                200,
                null,
                timing,
                platform,
                profile,
                null));
    }
}
