package dev.assay.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.internal.runfolder.Night;
import dev.assay.internal.runfolder.Nights;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangesTest {

    @Test
    void aHistoryNamesTheRunWithWhichAFigureChanged(@TempDir Path folder) {
        Nights history = Nights.history(folder, "Memory sweep");
        List<Night> nights = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < 30; i++) {
            nights.add(night("run-" + i, "embedded", i < 15 ? 100 : 120, random));
            nights.add(night("run-" + i, "localstack", 100, random));
        }
        history.add(nights.subList(0, 20));
        history.add(nights.subList(20, nights.size()));

        List<Night> read = Nights.history(folder, "Memory sweep").all();
        assertThat(read).isEqualTo(nights);
        assertThat(Changes.inHistory(read, nights.subList(58, 60)))
                .singleElement()
                .asString()
                .matches("duration at memory=512 changed by \\+(19|20|21)% with run run-15, by a history of 30 nights"
                        + " \\(p = 0\\.005\\)");
    }

    /** Memory used is a whole number, the same for many nights. */
    @Test
    void otherFiguresChangeByTheSameProcedure() {
        List<Night> nights = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            nights.add(same("run-" + i, "memory used", i < 15 ? 100 : 106));
            nights.add(same("run-" + i, "cost, us-east-1, x86_64", 2.1e-7));
            nights.add(same("run-" + i, "cost, eu-south-1, arm64", i < 15 ? 2.1e-7 : 4.2e-7));
        }
        assertThat(Changes.inHistory(nights, nights.subList(87, 90)))
                .containsExactly(
                        "memory used at memory=512 changed by +6% with run run-15, by a history of 30 nights (p = 0.005)",
                        "cost, eu-south-1, arm64 at memory=512 changed by +100% with run run-15, by a history of 30 nights"
                                + " (p = 0.005)");
    }

    private static Night same(String run, String figure, double value) {
        return new Night(run, "embedded", "Memory sweep", "memory=512", figure, Collections.nCopies(5, value));
    }

    @Test
    void aBaselineSaysThatSomethingChangedAndNoMore(@TempDir Path folder) throws IOException {
        Random random = new Random(7);
        Nights file = new Nights(folder.resolve("A.baseline.jsonl"));
        file.replace(List.of(night("old", "embedded", 50, random)));
        file.replace(List.of(night("then", "embedded", 100, random)));

        assertThat(Changes.sinceBaseline(file.all(), List.of(night("now", "embedded", 130, random))))
                .singleElement()
                .asString()
                .matches(
                        "duration at memory=512 is 1\\.(29|3.) times its baseline of run then: something changed since,"
                                + " .* Measure both versions in turns \\(@Version\\) to know");
        assertThat(Changes.sinceBaseline(file.all(), List.of(night("now", "embedded", 100, random))))
                .isEmpty();
        assertThat(Changes.sinceBaseline(file.all(), List.of(night("now", "localstack", 130, random))))
                .isEmpty();
    }

    private static Night night(String run, String target, double median, Random random) {
        return new Night(
                run,
                target,
                "Memory sweep",
                "memory=512",
                "duration",
                Stream.generate(() -> median * Math.exp(0.01 * random.nextGaussian()))
                        .limit(10)
                        .toList());
    }
}
